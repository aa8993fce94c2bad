package dev.ringproof.spec.operation;

import dev.ringproof.spec.answer.Answer;
import dev.ringproof.spec.answer.CodecAnswer.ByteLenAnswer;
import dev.ringproof.spec.answer.CodecAnswer.ControlAnswer;
import dev.ringproof.spec.answer.CodecAnswer.CountAnswer;
import dev.ringproof.spec.answer.CodecAnswer.DebugLogAnswer;
import dev.ringproof.spec.answer.CodecAnswer.DebugRecordsAnswer;
import dev.ringproof.spec.answer.CodecAnswer.LoadMissAnswer;
import dev.ringproof.spec.answer.CodecAnswer.MetricsAnswer;
import dev.ringproof.spec.answer.CodecAnswer.OpcodeClassAnswer;
import dev.ringproof.spec.answer.CodecAnswer.RingAnswer;
import dev.ringproof.spec.answer.CodecAnswer.SlotBytesAnswer;
import dev.ringproof.spec.answer.CodecAnswer.WordAnswer;
import dev.ringproof.spec.answer.CodecAnswer.WordIndexAnswer;
import dev.ringproof.spec.answer.ExecutionAnswer.KernelAnswer;
import dev.ringproof.spec.answer.LaunchAnswer.PriorityOffsetsAnswer;
import dev.ringproof.spec.answer.LaunchAnswer.RecommendationAnswer;
import dev.ringproof.spec.answer.PublishAnswer.ConsumedAnswer;
import dev.ringproof.spec.answer.PublishAnswer.PublishedAnswer;
import dev.ringproof.spec.answer.SlotAnswer.HostRingAnswer;
import dev.ringproof.spec.answer.SlotAnswer.TransitionAnswer;
import dev.ringproof.spec.answer.TelemetryAnswer.ActiveSlotsAnswer;
import dev.ringproof.spec.answer.TelemetryAnswer.ControlSnapshotAnswer;
import dev.ringproof.spec.answer.TelemetryAnswer.HealthAnswer;
import dev.ringproof.spec.answer.TelemetryAnswer.RingSnapshotAnswer;
import dev.ringproof.spec.answer.TelemetryAnswer.RuntimeCountersAnswer;
import dev.ringproof.spec.answer.TelemetryAnswer.SketchAnswer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Names of the operations; the wire name is the lower-case constant.
 *
 * <p>{@link #buffers()} are the buffers that an operation may change: it returns them when it is
 * carried out and when it is refused.
 */
public enum OperationName {
  CONTROL_BYTE_LEN(Capability.CODEC, CodecOperation.ControlByteLen.class, ByteLenAnswer.class),
  RING_BYTE_LEN(Capability.CODEC, CodecOperation.RingByteLen.class, ByteLenAnswer.class),
  DEBUG_LOG_BYTE_LEN(Capability.CODEC, CodecOperation.DebugLogByteLen.class, ByteLenAnswer.class),
  ENCODE_CONTROL(Capability.CODEC, CodecOperation.EncodeControl.class, ControlAnswer.class),
  ENCODE_EMPTY_RING(Capability.CODEC, CodecOperation.EncodeEmptyRing.class, RingAnswer.class),
  ENCODE_EMPTY_DEBUG_LOG(
      Capability.CODEC, CodecOperation.EncodeEmptyDebugLog.class, DebugLogAnswer.class),
  READ_DONE_COUNT(Capability.CODEC, CodecOperation.ReadDoneCount.class, WordAnswer.class),
  READ_EPOCH(Capability.CODEC, CodecOperation.ReadEpoch.class, WordAnswer.class),
  READ_OBSERVABLE(Capability.CODEC, CodecOperation.ReadObservable.class, WordAnswer.class),
  READ_METRICS(Capability.CODEC, CodecOperation.ReadMetrics.class, MetricsAnswer.class),
  READ_METRICS_LENIENT(
      Capability.CODEC, CodecOperation.ReadMetricsLenient.class, MetricsAnswer.class),
  READ_DEBUG_LOG(Capability.CODEC, CodecOperation.ReadDebugLog.class, DebugRecordsAnswer.class),
  COUNT_DONE_SLOTS(Capability.CODEC, CodecOperation.CountDoneSlots.class, CountAnswer.class),
  ENCODE_LOAD_MISS(Capability.CODEC, CodecOperation.EncodeLoadMiss.class, SlotBytesAnswer.class),
  DECODE_LOAD_MISS(Capability.CODEC, CodecOperation.DecodeLoadMiss.class, LoadMissAnswer.class),
  SLOT_WORD_INDEX(Capability.CODEC, CodecOperation.SlotWordIndex.class, WordIndexAnswer.class),
  CLASSIFY_OPCODE(Capability.CODEC, CodecOperation.ClassifyOpcode.class, OpcodeClassAnswer.class),

  PUBLISH_SLOT(Capability.PUBLISH, PublishOperation.PublishSlot.class, RingAnswer.class, "ring"),
  PUBLISH_PACKED_SLOT(
      Capability.PUBLISH, PublishOperation.PublishPackedSlot.class, RingAnswer.class, "ring"),
  ENCODE_WORK_ITEMS_RING(
      Capability.PUBLISH, PublishOperation.EncodeWorkItemsRing.class, RingAnswer.class, "ring"),
  ENCODE_WORK_ITEMS_RING_WORDS(
      Capability.PUBLISH,
      PublishOperation.EncodeWorkItemsRingWords.class,
      RingAnswer.class,
      "ring"),
  PUBLISH_WORK_ITEMS(
      Capability.PUBLISH, PublishOperation.PublishWorkItems.class, PublishedAnswer.class, "ring"),
  BATCH_PUBLISH(
      Capability.PUBLISH, PublishOperation.BatchPublish.class, ConsumedAnswer.class, "ring"),

  TRANSITION(Capability.TRANSITION, SlotOperation.Transition.class, TransitionAnswer.class, "ring"),
  HOST_RING(Capability.RING, SlotOperation.HostRing.class, HostRingAnswer.class),

  PUBLISH_DESCRIPTOR(
      Capability.DESCRIPTOR, DescriptorOperation.PublishDescriptor.class, RingAnswer.class, "ring"),
  PUBLISH_BATCH_DESCRIPTOR(
      Capability.DESCRIPTOR,
      DescriptorOperation.PublishBatchDescriptor.class,
      ConsumedAnswer.class,
      "ring"),
  PUBLISH_WINDOW(
      Capability.DESCRIPTOR, DescriptorOperation.PublishWindow.class, ConsumedAnswer.class, "ring"),
  PUBLISH_WINDOW_AS_BATCH(
      Capability.DESCRIPTOR,
      DescriptorOperation.PublishWindowAsBatch.class,
      ConsumedAnswer.class,
      "ring"),

  DECODE_CONTROL(
      Capability.TELEMETRY, TelemetryOperation.DecodeControl.class, ControlSnapshotAnswer.class),
  DECODE_RING(Capability.TELEMETRY, TelemetryOperation.DecodeRing.class, RingSnapshotAnswer.class),
  ACTIVE_SLOTS(Capability.TELEMETRY, TelemetryOperation.ActiveSlots.class, ActiveSlotsAnswer.class),
  RUNTIME_COUNTERS(
      Capability.TELEMETRY, TelemetryOperation.RuntimeCounters.class, RuntimeCountersAnswer.class),
  HEALTH_SINCE(Capability.TELEMETRY, TelemetryOperation.HealthSince.class, HealthAnswer.class),
  SKETCH(Capability.SKETCH, TelemetryOperation.Sketch.class, SketchAnswer.class),

  RECOMMEND_LAUNCH(
      Capability.POLICY, LaunchOperation.RecommendLaunch.class, RecommendationAnswer.class),
  RECOMMEND_LAUNCH_FROM_TELEMETRY(
      Capability.POLICY,
      LaunchOperation.RecommendLaunchFromTelemetry.class,
      RecommendationAnswer.class),
  DEFAULT_PRIORITY_OFFSETS(
      Capability.SCHEDULE,
      LaunchOperation.DefaultPriorityOffsets.class,
      PriorityOffsetsAnswer.class),
  WRITE_DEFAULT_PRIORITY_OFFSETS(
      Capability.SCHEDULE,
      LaunchOperation.WriteDefaultPriorityOffsets.class,
      ControlAnswer.class,
      "control"),

  DRAIN(
      Capability.DRAIN,
      ExecutionOperation.Drain.class,
      KernelAnswer.class,
      "control",
      "ring",
      "debug_log"),
  RUN_PARALLEL(
      Capability.PARALLEL,
      ExecutionOperation.RunParallel.class,
      KernelAnswer.class,
      "control",
      "ring",
      "debug_log"),
  RUN_PERSISTENT(
      Capability.PERSISTENT,
      ExecutionOperation.RunPersistent.class,
      KernelAnswer.class,
      "control",
      "ring",
      "debug_log");

  private static final Map<Class<? extends Operation>, OperationName> BY_TYPE =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(OperationName::type, Function.identity()));
  private static final Map<String, OperationName> BY_WIRE_NAME =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(OperationName::wireName, Function.identity()));

  private final Capability capability;
  private final Class<? extends Operation> type;
  private final Class<? extends Answer> answer;
  private final List<String> buffers;

  OperationName(
      Capability capability,
      Class<? extends Operation> type,
      Class<? extends Answer> answer,
      String... buffers) {
    this.capability = capability;
    this.type = type;
    this.answer = answer;
    this.buffers = List.of(buffers);
  }

  /** Name of an operation. */
  public static OperationName of(Operation operation) {
    return BY_TYPE.get(operation.getClass());
  }

  /** Name that the testee protocol writes so, if there is one. */
  public static Optional<OperationName> fromWire(String wireName) {
    return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
  }

  /** Name as in the testee protocol. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Capability that the operation belongs to. */
  public Capability capability() {
    return capability;
  }

  /** Record that holds the operation. */
  public Class<? extends Operation> type() {
    return type;
  }

  /** Record that holds what is answered when the operation is carried out. */
  public Class<? extends Answer> answer() {
    return answer;
  }

  /** Field names of the buffers that the operation may change. */
  public List<String> buffers() {
    return buffers;
  }
}

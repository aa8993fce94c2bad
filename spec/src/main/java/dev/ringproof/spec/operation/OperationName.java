package dev.ringproof.spec.operation;

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
  CONTROL_BYTE_LEN(Capability.CODEC, CodecOperation.ControlByteLen.class),
  RING_BYTE_LEN(Capability.CODEC, CodecOperation.RingByteLen.class),
  DEBUG_LOG_BYTE_LEN(Capability.CODEC, CodecOperation.DebugLogByteLen.class),
  ENCODE_CONTROL(Capability.CODEC, CodecOperation.EncodeControl.class),
  ENCODE_EMPTY_RING(Capability.CODEC, CodecOperation.EncodeEmptyRing.class),
  ENCODE_EMPTY_DEBUG_LOG(Capability.CODEC, CodecOperation.EncodeEmptyDebugLog.class),
  READ_DONE_COUNT(Capability.CODEC, CodecOperation.ReadDoneCount.class),
  READ_EPOCH(Capability.CODEC, CodecOperation.ReadEpoch.class),
  READ_OBSERVABLE(Capability.CODEC, CodecOperation.ReadObservable.class),
  READ_METRICS(Capability.CODEC, CodecOperation.ReadMetrics.class),
  READ_METRICS_LENIENT(Capability.CODEC, CodecOperation.ReadMetricsLenient.class),
  READ_DEBUG_LOG(Capability.CODEC, CodecOperation.ReadDebugLog.class),
  COUNT_DONE_SLOTS(Capability.CODEC, CodecOperation.CountDoneSlots.class),
  ENCODE_LOAD_MISS(Capability.CODEC, CodecOperation.EncodeLoadMiss.class),
  DECODE_LOAD_MISS(Capability.CODEC, CodecOperation.DecodeLoadMiss.class),
  SLOT_WORD_INDEX(Capability.CODEC, CodecOperation.SlotWordIndex.class),
  CLASSIFY_OPCODE(Capability.CODEC, CodecOperation.ClassifyOpcode.class),

  PUBLISH_SLOT(Capability.PUBLISH, PublishOperation.PublishSlot.class, "ring"),
  PUBLISH_PACKED_SLOT(Capability.PUBLISH, PublishOperation.PublishPackedSlot.class, "ring"),
  ENCODE_WORK_ITEMS_RING(Capability.PUBLISH, PublishOperation.EncodeWorkItemsRing.class, "ring"),
  ENCODE_WORK_ITEMS_RING_WORDS(
      Capability.PUBLISH, PublishOperation.EncodeWorkItemsRingWords.class, "ring"),
  PUBLISH_WORK_ITEMS(Capability.PUBLISH, PublishOperation.PublishWorkItems.class, "ring"),
  BATCH_PUBLISH(Capability.PUBLISH, PublishOperation.BatchPublish.class, "ring"),

  TRANSITION(Capability.TRANSITION, SlotOperation.Transition.class, "ring"),
  HOST_RING(Capability.RING, SlotOperation.HostRing.class),

  PUBLISH_DESCRIPTOR(Capability.DESCRIPTOR, DescriptorOperation.PublishDescriptor.class, "ring"),
  PUBLISH_BATCH_DESCRIPTOR(
      Capability.DESCRIPTOR, DescriptorOperation.PublishBatchDescriptor.class, "ring"),
  PUBLISH_WINDOW(Capability.DESCRIPTOR, DescriptorOperation.PublishWindow.class, "ring"),
  PUBLISH_WINDOW_AS_BATCH(
      Capability.DESCRIPTOR, DescriptorOperation.PublishWindowAsBatch.class, "ring"),

  DECODE_CONTROL(Capability.TELEMETRY, TelemetryOperation.DecodeControl.class),
  DECODE_RING(Capability.TELEMETRY, TelemetryOperation.DecodeRing.class),
  ACTIVE_SLOTS(Capability.TELEMETRY, TelemetryOperation.ActiveSlots.class),
  RUNTIME_COUNTERS(Capability.TELEMETRY, TelemetryOperation.RuntimeCounters.class),
  HEALTH_SINCE(Capability.TELEMETRY, TelemetryOperation.HealthSince.class),
  SKETCH(Capability.SKETCH, TelemetryOperation.Sketch.class),

  RECOMMEND_LAUNCH(Capability.POLICY, LaunchOperation.RecommendLaunch.class),
  RECOMMEND_LAUNCH_FROM_TELEMETRY(
      Capability.POLICY, LaunchOperation.RecommendLaunchFromTelemetry.class),
  DEFAULT_PRIORITY_OFFSETS(Capability.SCHEDULE, LaunchOperation.DefaultPriorityOffsets.class),
  WRITE_DEFAULT_PRIORITY_OFFSETS(
      Capability.SCHEDULE, LaunchOperation.WriteDefaultPriorityOffsets.class, "control"),

  DRAIN(Capability.DRAIN, ExecutionOperation.Drain.class, "control", "ring", "debug_log"),
  RUN_PARALLEL(
      Capability.PARALLEL, ExecutionOperation.RunParallel.class, "control", "ring", "debug_log"),
  RUN_PERSISTENT(
      Capability.PERSISTENT,
      ExecutionOperation.RunPersistent.class,
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
  private final List<String> buffers;

  OperationName(Capability capability, Class<? extends Operation> type, String... buffers) {
    this.capability = capability;
    this.type = type;
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

  /** Field names of the buffers that the operation may change. */
  public List<String> buffers() {
    return buffers;
  }
}

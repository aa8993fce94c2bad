package dev.ringproof.spec.norm;

import dev.ringproof.spec.operation.OperationName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Chapters of the norm in reading order, one document each. */
public enum Chapter {
  /** Slot, status, transitions. */
  SLOT(1, "Slot", OperationName.SLOT_WORD_INDEX, OperationName.TRANSITION),
  /** Control buffer and debug log. */
  CONTROL(
      2,
      "Control buffer and debug log",
      OperationName.CONTROL_BYTE_LEN,
      OperationName.DEBUG_LOG_BYTE_LEN,
      OperationName.ENCODE_CONTROL,
      OperationName.ENCODE_EMPTY_DEBUG_LOG,
      OperationName.READ_DONE_COUNT,
      OperationName.READ_EPOCH,
      OperationName.READ_OBSERVABLE,
      OperationName.READ_METRICS,
      OperationName.READ_METRICS_LENIENT,
      OperationName.READ_DEBUG_LOG),
  /** Opcodes and their classes. */
  OPCODE(3, "Opcodes", OperationName.CLASSIFY_OPCODE),
  /** Ring, producers and consumers, load-miss slots. */
  RING(
      4,
      "Ring",
      OperationName.RING_BYTE_LEN,
      OperationName.ENCODE_EMPTY_RING,
      OperationName.COUNT_DONE_SLOTS,
      OperationName.ENCODE_LOAD_MISS,
      OperationName.DECODE_LOAD_MISS,
      OperationName.HOST_RING),
  /** Publication by the host. */
  PUBLISH(
      5,
      "Publication",
      OperationName.PUBLISH_SLOT,
      OperationName.PUBLISH_PACKED_SLOT,
      OperationName.ENCODE_WORK_ITEMS_RING,
      OperationName.ENCODE_WORK_ITEMS_RING_WORDS,
      OperationName.PUBLISH_WORK_ITEMS,
      OperationName.BATCH_PUBLISH),
  /** Typed publication. */
  DESCRIPTOR(
      6,
      "Descriptors",
      OperationName.PUBLISH_DESCRIPTOR,
      OperationName.PUBLISH_BATCH_DESCRIPTOR,
      OperationName.PUBLISH_WINDOW,
      OperationName.PUBLISH_WINDOW_AS_BATCH),
  /** Snapshots and sketches. */
  TELEMETRY(
      7,
      "Telemetry",
      OperationName.DECODE_CONTROL,
      OperationName.DECODE_RING,
      OperationName.ACTIVE_SLOTS,
      OperationName.RUNTIME_COUNTERS,
      OperationName.HEALTH_SINCE,
      OperationName.SKETCH),
  /** Launch policy and priority partition. */
  LAUNCH(
      8,
      "Launch",
      OperationName.RECOMMEND_LAUNCH,
      OperationName.RECOMMEND_LAUNCH_FROM_TELEMETRY,
      OperationName.DEFAULT_PRIORITY_OFFSETS,
      OperationName.WRITE_DEFAULT_PRIORITY_OFFSETS),
  /** Kernel and visibility. */
  EXECUTION(
      9,
      "Execution",
      OperationName.DRAIN,
      OperationName.RUN_PARALLEL,
      OperationName.RUN_PERSISTENT);

  private final int number;
  private final String title;
  private final List<OperationName> operations;

  Chapter(int number, String title, OperationName... operations) {
    this.number = number;
    this.title = title;
    this.operations = List.of(operations);
  }

  /** Chapter that says what an operation does. */
  public static Chapter of(OperationName operation) {
    return Arrays.stream(values())
        .filter(chapter -> chapter.operations.contains(operation))
        .findFirst()
        .orElseThrow();
  }

  /** Number of the chapter, from 1. */
  public int number() {
    return number;
  }

  /** Title as the document prints it. */
  public String title() {
    return title;
  }

  /** Name in the machine-readable norm and in the markers of the documents. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** File name of the document, in {@code spec/docs}. */
  public String document() {
    return "%02d-%s.md".formatted(number, key());
  }
}

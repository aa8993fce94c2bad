package dev.ringproof.spec.norm;

import dev.ringproof.spec.operation.OperationName;
import java.util.Locale;

/** Chapters of the norm in reading order, one document each. */
public enum Chapter {
  /** Slot, status, transitions. */
  SLOT(1, "Slot"),
  /** Control buffer and debug log. */
  CONTROL(2, "Control buffer and debug log"),
  /** Opcodes and their classes. */
  OPCODE(3, "Opcodes"),
  /** Ring, producers and consumers, load-miss slots. */
  RING(4, "Ring"),
  /** Publication by the host. */
  PUBLISH(5, "Publication"),
  /** Typed publication. */
  DESCRIPTOR(6, "Descriptors"),
  /** Snapshots and sketches. */
  TELEMETRY(7, "Telemetry"),
  /** Launch policy and priority partition. */
  LAUNCH(8, "Launch"),
  /** Kernel and visibility. */
  EXECUTION(9, "Execution");

  private final int number;
  private final String title;

  Chapter(int number, String title) {
    this.number = number;
    this.title = title;
  }

  /** Chapter that says what an operation does. */
  public static Chapter of(OperationName operation) {
    return switch (operation) {
      case SLOT_WORD_INDEX, TRANSITION -> SLOT;
      case CONTROL_BYTE_LEN,
          DEBUG_LOG_BYTE_LEN,
          ENCODE_CONTROL,
          ENCODE_EMPTY_DEBUG_LOG,
          READ_DONE_COUNT,
          READ_EPOCH,
          READ_OBSERVABLE,
          READ_METRICS,
          READ_METRICS_LENIENT,
          READ_DEBUG_LOG ->
          CONTROL;
      case CLASSIFY_OPCODE -> OPCODE;
      case RING_BYTE_LEN,
          ENCODE_EMPTY_RING,
          COUNT_DONE_SLOTS,
          ENCODE_LOAD_MISS,
          DECODE_LOAD_MISS,
          HOST_RING ->
          RING;
      case PUBLISH_SLOT,
          PUBLISH_PACKED_SLOT,
          ENCODE_WORK_ITEMS_RING,
          ENCODE_WORK_ITEMS_RING_WORDS,
          PUBLISH_WORK_ITEMS,
          BATCH_PUBLISH ->
          PUBLISH;
      case PUBLISH_DESCRIPTOR, PUBLISH_BATCH_DESCRIPTOR, PUBLISH_WINDOW, PUBLISH_WINDOW_AS_BATCH ->
          DESCRIPTOR;
      case DECODE_CONTROL, DECODE_RING, ACTIVE_SLOTS, RUNTIME_COUNTERS, HEALTH_SINCE, SKETCH ->
          TELEMETRY;
      case RECOMMEND_LAUNCH,
          RECOMMEND_LAUNCH_FROM_TELEMETRY,
          DEFAULT_PRIORITY_OFFSETS,
          WRITE_DEFAULT_PRIORITY_OFFSETS ->
          LAUNCH;
      case DRAIN, RUN_PARALLEL, RUN_PERSISTENT -> EXECUTION;
    };
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

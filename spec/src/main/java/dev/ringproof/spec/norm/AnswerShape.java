package dev.ringproof.spec.norm;

import static java.util.Map.entry;

import dev.ringproof.spec.operation.OperationName;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Fields of the answer to an operation that was carried out, in the order of the testee protocol.
 *
 * <p>A type is {@code u32}, {@code u64} (decimal text), {@code index} (a number of up to 64 bits),
 * {@code flag}, {@code text}, {@code bytes}, {@code pair} (an array of two u32), {@code step}
 * (text, bytes or a refusal), the name of a record, or one of these followed by {@code []}, {@code
 * [n]} for a fixed number, or {@code ?} where it may be {@code null} or absent.
 */
public final class AnswerShape {
  /**
   * One field.
   *
   * @param name name on the wire
   * @param type type as described above
   */
  public record Field(String name, String type) {}

  private static final Map<String, List<Field>> RECORDS =
      Map.ofEntries(
          entry("debug_record", fields("fmt_id:u32 args:u32[3]")),
          entry(
              "control_snapshot",
              fields(
                  "shutdown:flag done_count:u32 epoch:u32 metrics:pair[] tenant_fairness:u32[32]"
                      + " priority_fairness:u32[5]")),
          entry(
              "occupancy",
              fields(
                  "empty:u32 published:u32 claimed:u32 done:u32 wait_io:u32 yield:u32 requeue:u32"
                      + " fault:u32 unknown:u32")),
          entry(
              "slot_snapshot",
              fields("slot:u32 status:u32 tenant:u32 opcode:u32 args_prefix:u32[3]")),
          entry(
              "window",
              fields(
                  "ticket:u32 opcode:u32 tenant:u32 required:u32 lookahead:u32 published:u32"
                      + " claimed:u32 done:u32 wait_io:u32 yield:u32 requeue:u32 fault:u32")));

  private static final Map<OperationName, List<Field>> ANSWERS =
      Map.ofEntries(
          entry(OperationName.CONTROL_BYTE_LEN, fields("bytes:index?")),
          entry(OperationName.RING_BYTE_LEN, fields("bytes:index?")),
          entry(OperationName.DEBUG_LOG_BYTE_LEN, fields("bytes:index?")),
          entry(OperationName.ENCODE_CONTROL, fields("control:bytes")),
          entry(OperationName.ENCODE_EMPTY_RING, fields("ring:bytes")),
          entry(OperationName.ENCODE_EMPTY_DEBUG_LOG, fields("debug_log:bytes")),
          entry(OperationName.READ_DONE_COUNT, fields("value:u32")),
          entry(OperationName.READ_EPOCH, fields("value:u32")),
          entry(OperationName.READ_OBSERVABLE, fields("value:u32")),
          entry(OperationName.READ_METRICS, fields("metrics:pair[]")),
          entry(OperationName.READ_METRICS_LENIENT, fields("metrics:pair[]")),
          entry(OperationName.READ_DEBUG_LOG, fields("records:debug_record[]")),
          entry(OperationName.COUNT_DONE_SLOTS, fields("count:u32")),
          entry(OperationName.ENCODE_LOAD_MISS, fields("slot:bytes")),
          entry(
              OperationName.DECODE_LOAD_MISS, fields("found:flag resource_id:u32? prefetch:flag?")),
          entry(OperationName.SLOT_WORD_INDEX, fields("index:u32")),
          entry(
              OperationName.CLASSIFY_OPCODE,
              fields("system:flag builtin:flag user:flag publishable:flag")),
          entry(OperationName.PUBLISH_SLOT, fields("ring:bytes")),
          entry(OperationName.PUBLISH_PACKED_SLOT, fields("ring:bytes")),
          entry(OperationName.ENCODE_WORK_ITEMS_RING, fields("ring:bytes")),
          entry(OperationName.ENCODE_WORK_ITEMS_RING_WORDS, fields("ring:bytes")),
          entry(OperationName.PUBLISH_WORK_ITEMS, fields("ring:bytes published:u32")),
          entry(OperationName.BATCH_PUBLISH, fields("ring:bytes consumed:u32")),
          entry(OperationName.TRANSITION, fields("ring:bytes previous:u32")),
          entry(OperationName.HOST_RING, fields("steps:step[] done_count:u32 ring:bytes")),
          entry(OperationName.PUBLISH_DESCRIPTOR, fields("ring:bytes")),
          entry(OperationName.PUBLISH_BATCH_DESCRIPTOR, fields("ring:bytes consumed:u32")),
          entry(OperationName.PUBLISH_WINDOW, fields("ring:bytes consumed:u32")),
          entry(OperationName.PUBLISH_WINDOW_AS_BATCH, fields("ring:bytes consumed:u32")),
          entry(OperationName.DECODE_CONTROL, RECORDS.get("control_snapshot")),
          entry(
              OperationName.DECODE_RING,
              fields(
                  "control:control_snapshot occupancy:occupancy total_slots:u32 queue_depth:u32"
                      + " slots:slot_snapshot[] windows:window[] active_windows:pair[]")),
          entry(OperationName.ACTIVE_SLOTS, fields("slots:u32[]")),
          entry(
              OperationName.RUNTIME_COUNTERS,
              fields(
                  "total_slots:u32 queue_depth:u32 gpu_idle_slots:u32 gpu_idle_ppm:u32"
                      + " frontier_density_bps:u32 occupancy_proxy_bps:u32 drained_slots:u32"
                      + " unreclaimed_done_slots:u32 tenant_fairness_total:u64"
                      + " priority_fairness_total:u64 tenant_fairness_skew:u32 requeue_slots:u32"
                      + " priority_requeue_count:u64 fault_slots:u32")),
          entry(
              OperationName.HEALTH_SINCE,
              fields(
                  "done_delta:u32 queue_depth:u32 fault_slots:u32 requeue_slots:u32"
                      + " gpu_idle_ppm:u32 suspected_stall:flag")),
          entry(
              OperationName.SKETCH,
              fields(
                  "ring_opcode:u64[] active_opcode:u64[] tenant:u64[] status:u64[]"
                      + " dispatch_metrics:u64[] total_slots:u64 active_slots:u64")),
          entry(OperationName.RECOMMEND_LAUNCH, recommendation()),
          entry(OperationName.RECOMMEND_LAUNCH_FROM_TELEMETRY, recommendation()),
          entry(OperationName.DEFAULT_PRIORITY_OFFSETS, fields("offsets:u32[6]")),
          entry(OperationName.WRITE_DEFAULT_PRIORITY_OFFSETS, fields("control:bytes")),
          entry(OperationName.DRAIN, fields("control:bytes ring:bytes debug_log:bytes")),
          entry(OperationName.RUN_PARALLEL, fields("control:bytes ring:bytes debug_log:bytes")),
          entry(OperationName.RUN_PERSISTENT, fields("control:bytes ring:bytes debug_log:bytes")));

  private AnswerShape() {}

  /** Fields of the answer to an operation; a field of type {@code ?} may be missing. */
  public static List<Field> of(OperationName operation) {
    return ANSWERS.get(operation);
  }

  /** Records that fields of answers name, by name. */
  public static Map<String, List<Field>> records() {
    return RECORDS;
  }

  private static List<Field> recommendation() {
    return fields(
        "topology:text worker_groups:u32 workgroup_size_x:u32 slot_count:u32"
            + " dispatch_grid:u32[3] pressure:text hit_capacity:u32"
            + " estimated_peak_device_bytes:u64 device_memory_budget_bytes:u64"
            + " execution_mode:text promote_hot_opcodes:flag promote_hot_windows:flag"
            + " age_priority_work:flag");
  }

  private static List<Field> fields(String shape) {
    return Arrays.stream(shape.split(" "))
        .map(field -> field.split(":"))
        .map(field -> new Field(field[0], field[1]))
        .toList();
  }
}

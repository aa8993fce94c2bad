package dev.ringproof.spec.norm.rule;

import static dev.ringproof.spec.norm.TraceLink.BLAME;
import static dev.ringproof.spec.norm.rule.RuleText.must;

import dev.ringproof.spec.norm.Chapter;
import dev.ringproof.spec.norm.Rule;

/** Rules TEL: snapshots of control buffer and ring, and what is derived from them. */
public enum TelemetryRule implements Rule {
  TEL_01(
      must(
              "Telemetry never writes into the buffers that it reads.",
              "A watcher must not change what it watches.",
              "Unit tests of the reference on read-only buffers; the operations return no "
                  + "buffer.")
          .without(BLAME, "no operation of telemetry returns the buffers that it reads.")),
  TEL_02(
      must(
          "A snapshot of a control buffer that is under 640 bytes or not a multiple of 4 is "
              + "refused with control_length, before the ring is looked at.",
          "A snapshot is whole or it is none.",
          "Recorded vectors of decode_control and decode_ring; generated cases of the " + "others.",
          "decode_control!control_length",
          "decode_ring!control_length",
          "active_slots!control_length",
          "runtime_counters!control_length",
          "health_since!control_length",
          "sketch!control_length",
          "recommend_launch_from_telemetry!control_length")),
  TEL_03(
      must(
          "A snapshot of a ring that is not a multiple of 64 bytes is refused with "
              + "ring_length.",
          "Half a slot has no state.",
          "Recorded vectors of decode_ring and health_since; generated cases of the others.",
          "decode_ring!ring_length",
          "active_slots!ring_length",
          "runtime_counters!ring_length",
          "health_since!ring_length",
          "sketch!ring_length",
          "recommend_launch_from_telemetry!ring_length")),
  TEL_04(
      must(
          "A control snapshot holds whether word 0 is not zero, the done count, the epoch, "
              + "the non-zero metrics, 32 tenant fairness counters and 5 priority fairness "
              + "counters.",
          "The fixed part of a control buffer as values.",
          "Recorded vectors of decode_control.",
          "decode_control",
          "decode_ring.control")),
  TEL_05(
      must(
          "A ring snapshot counts its slots by status, unknown ones under a count of their "
              + "own.",
          "No slot is missing from the sum.",
          "Recorded vectors of decode_ring.",
          "decode_ring",
          "decode_ring.occupancy")),
  TEL_06(
      must(
          "A ring snapshot lists for every slot its index, raw status, tenant, opcode and "
              + "first three arguments, in ring order.",
          "Enough to tell what a slot is about without keeping the ring.",
          "Recorded vectors of decode_ring.",
          "decode_ring.slots")),
  TEL_07(
      must(
          "The total of a snapshot is the sum of all its status counts.",
          "Every slot is counted once.",
          "Recorded vectors of decode_ring and runtime_counters.",
          "decode_ring.total_slots",
          "runtime_counters.total_slots")),
  TEL_08(
      must(
          "The queue depth is the number of slots that are neither EMPTY nor DONE, faulted "
              + "and unknown ones included.",
          "What is not free and not finished is in the way.",
          "Recorded vectors of decode_ring, runtime_counters and health_since.",
          "decode_ring.queue_depth",
          "runtime_counters.queue_depth",
          "health_since.queue_depth")),
  TEL_09(
      must(
          "Windows are the slots with an opcode of the caller's set, grouped by ticket "
              + "(args[0]) and opcode, and sorted by ticket and then opcode, unsigned.",
          "Two reports of one ring are equal.",
          "Recorded vectors of decode_ring.",
          "decode_ring.windows")),
  TEL_10(
      must(
          "A window counts its slots with args[1] = 0 as required, those with 1 as lookahead "
              + "and others as neither, in every status, EMPTY included (E12).",
          "The class is a word of the slot, whatever became of it.",
          "Recorded vectors of decode_ring.",
          "decode_ring.windows.required",
          "decode_ring.windows.lookahead")),
  TEL_11(
      must(
          "A window has one counter for each status except EMPTY and unknown.",
          "Only states of work are progress of a window.",
          "Recorded vectors of decode_ring.",
          "decode_ring.windows.published",
          "decode_ring.windows.claimed",
          "decode_ring.windows.done",
          "decode_ring.windows.wait_io",
          "decode_ring.windows.yield",
          "decode_ring.windows.requeue",
          "decode_ring.windows.fault")),
  TEL_12(
      must(
          "The tenant of a window is that of its first slot in ring order (E13).",
          "Tickets of different tenants are expected to differ.",
          "Recorded vectors of decode_ring.",
          "decode_ring.windows.tenant")),
  TEL_13(
      must(
          "A window is active exactly when it has a published, claimed, waiting, yielded or "
              + "requeued slot.",
          "Somebody still owes work on it.",
          "Recorded vectors of decode_ring.",
          "decode_ring.active_windows")),
  TEL_14(
      must(
          "The active slots of an opcode are the indices of the slots with that opcode and "
              + "an active status, in ring order.",
          "A host asks where an operation is stuck.",
          "Recorded vectors of active_slots.",
          "active_slots")),
  TEL_15(
      must(
          "The idle slots are the EMPTY ones, and their share is EMPTY·10^6 / total, 0 for "
              + "an empty ring.",
          "Idle means free to publish into.",
          "Recorded vectors of runtime_counters.",
          "runtime_counters.gpu_idle_slots",
          "runtime_counters.gpu_idle_ppm",
          "health_since.gpu_idle_ppm")),
  TEL_16(
      must(
          "The frontier density is queue depth·10^4 / total, 0 for an empty ring.",
          "How much of the ring is waiting.",
          "Recorded vectors of runtime_counters.",
          "runtime_counters.frontier_density_bps")),
  TEL_17(
      must(
          "The occupancy proxy is (total - EMPTY)·10^4 / total, 0 for an empty ring.",
          "How much of the ring is in use, DONE slots included.",
          "Recorded vectors of runtime_counters.",
          "runtime_counters.occupancy_proxy_bps")),
  TEL_18(
      must(
          "The drained slots are the done count of the control buffer, and the unreclaimed "
              + "ones the DONE slots of the ring.",
          "The first counts work, the second room that waits for a publisher.",
          "Recorded vectors of runtime_counters.",
          "runtime_counters",
          "runtime_counters.drained_slots",
          "runtime_counters.unreclaimed_done_slots")),
  TEL_19(
      must(
          "The fairness totals are sums of the tenant and of the priority fairness counters "
              + "in 64 bits.",
          "Thirty-two u32 counters do not fit a u32.",
          "Recorded vectors of runtime_counters.",
          "runtime_counters.tenant_fairness_total",
          "runtime_counters.priority_fairness_total")),
  TEL_20(
      must(
          "The tenant skew is the largest less the smallest of the non-zero tenant fairness "
              + "counters, 0 if there is none.",
          "Tenants that never ran do not count as starved.",
          "Recorded vectors of runtime_counters.",
          "runtime_counters.tenant_fairness_skew")),
  TEL_21(
      must(
          "The requeue and fault counts are the slots in these states, and the priority "
              + "account's requeue count is the same number.",
          "Work that came back is seen in the ring alone.",
          "Recorded vectors of runtime_counters.",
          "runtime_counters.requeue_slots",
          "runtime_counters.fault_slots",
          "runtime_counters.priority_requeue_count",
          "health_since.requeue_slots",
          "health_since.fault_slots")),
  TEL_22(
      must(
          "Health since a snapshot checks the buffers of the previous snapshot before those "
              + "of the current one.",
          "The older mistake is reported first.",
          "Recorded vectors of health_since.",
          "health_since")),
  TEL_23(
      must(
          "The done delta is the done count less the previous one.",
          "Progress between two looks.",
          "Recorded vectors of health_since.",
          "health_since.done_delta")),
  TEL_24(
      must(
          "A done count that is lower than the previous one is refused with "
              + "done_count_regressed.",
          "The snapshots are swapped or from different runs.",
          "Recorded vectors of health_since.",
          "health_since!done_count_regressed")),
  TEL_25(
      must(
          "A stall is suspected exactly when the queue depth is not 0, the done delta is 0 "
              + "and no slot is in FAULT.",
          "A fault explains why nothing moves.",
          "Recorded vectors of health_since.",
          "health_since.suspected_stall"));

  private final RuleText text;

  TelemetryRule(RuleText text) {
    this.text = text;
  }

  @Override
  public Chapter chapter() {
    return Chapter.TELEMETRY;
  }

  @Override
  public RuleText text() {
    return text;
  }
}

package dev.ringproof.host.telemetry;

import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;

/**
 * What a watchdog concludes from two snapshots of the same kernel; components are u32.
 *
 * @param doneDelta slots executed in between
 * @param queueDepth slots that are neither EMPTY nor DONE, now
 * @param faultSlots FAULT slots, now
 * @param requeueSlots REQUEUE slots, now
 * @param gpuIdlePpm EMPTY slots, in 1/1000000 of all, now
 * @param suspectedStall work is queued, none was executed, and no fault explains it
 */
public record Health(
    int doneDelta,
    int queueDepth,
    int faultSlots,
    int requeueSlots,
    int gpuIdlePpm,
    boolean suspectedStall) {
  /**
   * Compares a snapshot with an earlier one; whoever decodes both decodes the earlier one first
   * (TEL-22).
   *
   * @throws RefusedException {@code done_count_regressed} when the done count went backwards; one
   *     that wrapped past 2^32 looks the same
   */
  public static Health since(RingSnapshot previous, RingSnapshot current) {
    int before = previous.control().doneCount();
    int now = current.control().doneCount();
    if (Integer.compareUnsigned(now, before) < 0) {
      throw RefusedException.of(RefusalCode.DONE_COUNT_REGRESSED); // TEL-24
    }
    RuntimeCounters counters = RuntimeCounters.of(current);
    boolean waiting = counters.queueDepth() != 0 && counters.faultSlots() == 0;
    return new Health(
        now - before, // TEL-23
        counters.queueDepth(),
        counters.faultSlots(),
        counters.requeueSlots(),
        counters.gpuIdlePpm(),
        waiting && now == before); // TEL-25
  }
}

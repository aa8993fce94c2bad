package dev.ringproof.host.telemetry;

import dev.ringproof.spec.slot.SlotStatus;

/**
 * Figures that a dashboard shows of one snapshot; {@code int} components are u32, {@code long} u64.
 *
 * <p>A ratio over a ring without slots is 0.
 *
 * @param totalSlots slots of the ring
 * @param queueDepth slots that are neither EMPTY nor DONE
 * @param gpuIdleSlots EMPTY slots
 * @param gpuIdlePpm EMPTY slots, in 1/1000000 of all
 * @param frontierDensityBps queued slots, in 1/10000 of all
 * @param occupancyProxyBps slots that are not EMPTY, in 1/10000 of all
 * @param drainedSlots executed slots since the control buffer was made
 * @param unreclaimedDoneSlots DONE slots
 * @param tenantFairnessTotal sum of the tenant fairness counters
 * @param priorityFairnessTotal sum of the priority fairness counters
 * @param tenantFairnessSkew largest minus smallest tenant fairness counter that is not zero
 * @param requeueSlots REQUEUE slots
 * @param priorityRequeueCount requeues of the priority accounting: the REQUEUE slots
 * @param faultSlots FAULT slots
 */
public record RuntimeCounters(
    int totalSlots,
    int queueDepth,
    int gpuIdleSlots,
    int gpuIdlePpm,
    int frontierDensityBps,
    int occupancyProxyBps,
    int drainedSlots,
    int unreclaimedDoneSlots,
    long tenantFairnessTotal,
    long priorityFairnessTotal,
    int tenantFairnessSkew,
    int requeueSlots,
    long priorityRequeueCount,
    int faultSlots) {
  private static final int MILLION = 1_000_000;
  private static final int BASIS_POINTS = 10_000;

  /** Counters of a snapshot. */
  public static RuntimeCounters of(RingSnapshot snapshot) {
    ControlSnapshot control = snapshot.control();
    Occupancy occupancy = snapshot.occupancy();
    int total = occupancy.totalSlots();
    int empty = occupancy.count(SlotStatus.EMPTY);
    return new RuntimeCounters(
        total,
        occupancy.queueDepth(),
        empty,
        share(empty, MILLION, total), // TEL-15
        share(occupancy.queueDepth(), BASIS_POINTS, total), // TEL-16
        share(total - empty, BASIS_POINTS, total), // TEL-17
        control.doneCount(), // TEL-18
        occupancy.count(SlotStatus.DONE),
        control.tenantFairnessTotal(),
        control.priorityFairnessTotal(),
        control.tenantFairnessSkew(),
        occupancy.count(SlotStatus.REQUEUE),
        PriorityAccounting.of(snapshot).requeueCount(),
        occupancy.count(SlotStatus.FAULT));
  }

  private static int share(int part, int scale, int total) {
    return total == 0 ? 0 : (int) ((long) part * scale / total);
  }
}

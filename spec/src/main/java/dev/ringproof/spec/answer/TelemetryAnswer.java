package dev.ringproof.spec.answer;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.shape.mark.FixedSize;
import dev.ringproof.spec.shape.mark.WireName;
import dev.ringproof.spec.value.Words;
import java.util.List;

/** Answers of snapshots and sketches. */
public sealed interface TelemetryAnswer extends Answer {
  /**
   * Snapshot of a control buffer.
   *
   * @param shutdown whether SHUTDOWN is set
   * @param doneCount executed slots, u32
   * @param epoch executed batch fences, u32
   * @param metrics counters that are not zero, by ascending opcode
   * @param tenantFairness 32 counters, u32
   * @param priorityFairness 5 counters, u32
   */
  @WireName("control_snapshot")
  record ControlSnapshotAnswer(
      boolean shutdown,
      int doneCount,
      int epoch,
      List<MetricEntry> metrics,
      @FixedSize(ControlLayout.TENANT_FAIRNESS_WORDS) Words tenantFairness,
      @FixedSize(ControlLayout.PRIORITY_FAIRNESS_WORDS) Words priorityFairness)
      implements TelemetryAnswer {
    /** Copies the list, checks the rows. */
    public ControlSnapshotAnswer {
      metrics = List.copyOf(metrics);
      FixedRow.check("tenant_fairness", ControlLayout.TENANT_FAIRNESS_WORDS, tenantFairness);
      FixedRow.check("priority_fairness", ControlLayout.PRIORITY_FAIRNESS_WORDS, priorityFairness);
    }
  }

  /**
   * Snapshot of a ring; {@code int} components are u32.
   *
   * @param control the control buffer
   * @param occupancy slots in each state
   * @param totalSlots all slots
   * @param queueDepth slots that are neither EMPTY nor DONE
   * @param slots the slots, in order
   * @param windows the windows, in order
   * @param activeWindows windows with work under way, in the order of the windows
   */
  record RingSnapshotAnswer(
      ControlSnapshotAnswer control,
      StatusCounts occupancy,
      int totalSlots,
      int queueDepth,
      List<SlotEntry> slots,
      List<WindowTally> windows,
      List<WindowKey> activeWindows)
      implements TelemetryAnswer {
    /** Copies the lists. */
    public RingSnapshotAnswer {
      slots = List.copyOf(slots);
      windows = List.copyOf(windows);
      activeWindows = List.copyOf(activeWindows);
    }
  }

  /** Indices of slots with work under way, ascending. */
  record ActiveSlotsAnswer(Words slots) implements TelemetryAnswer {}

  /**
   * Figures that a dashboard shows of one snapshot; {@code int} components are u32, {@code long}
   * u64. A ratio over a ring without slots is 0.
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
  record RuntimeCountersAnswer(
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
      int faultSlots)
      implements TelemetryAnswer {}

  /**
   * What a watchdog concludes from two snapshots of the same kernel; u32.
   *
   * @param doneDelta slots executed in between
   * @param queueDepth slots that are neither EMPTY nor DONE, now
   * @param faultSlots FAULT slots, now
   * @param requeueSlots REQUEUE slots, now
   * @param gpuIdlePpm EMPTY slots, in 1/1000000 of all, now
   * @param suspectedStall work is queued, none was executed, and no fault explains it
   */
  record HealthAnswer(
      int doneDelta,
      int queueDepth,
      int faultSlots,
      int requeueSlots,
      int gpuIdlePpm,
      boolean suspectedStall)
      implements TelemetryAnswer {}

  /**
   * Count-Min sketches of a snapshot: {@code depth} rows of {@code width} counters each, row after
   * row; u64.
   *
   * @param ringOpcode slots by opcode
   * @param activeOpcode slots with work under way by opcode
   * @param tenant slots by tenant
   * @param status slots by status word
   * @param dispatchMetrics executed slots by opcode
   * @param totalSlots all slots
   * @param activeSlots slots with work under way
   */
  record SketchAnswer(
      List<Long> ringOpcode,
      List<Long> activeOpcode,
      List<Long> tenant,
      List<Long> status,
      List<Long> dispatchMetrics,
      long totalSlots,
      long activeSlots)
      implements TelemetryAnswer {
    /** Copies the lists. */
    public SketchAnswer {
      ringOpcode = List.copyOf(ringOpcode);
      activeOpcode = List.copyOf(activeOpcode);
      tenant = List.copyOf(tenant);
      status = List.copyOf(status);
      dispatchMetrics = List.copyOf(dispatchMetrics);
    }
  }
}

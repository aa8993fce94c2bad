package dev.ringproof.model.launch;

import static dev.ringproof.model.refusal.Requirement.require;

import dev.ringproof.model.telemetry.RuntimeFigures;
import dev.ringproof.spec.answer.LaunchAnswer.RecommendationAnswer;
import dev.ringproof.spec.answer.TelemetryAnswer.RingSnapshotAnswer;
import dev.ringproof.spec.answer.TelemetryAnswer.RuntimeCountersAnswer;
import dev.ringproof.spec.answer.WindowTally;
import dev.ringproof.spec.launch.LaunchRequest;
import dev.ringproof.spec.refusal.RefusalCode;
import java.util.Optional;

/** Recommendations for a request that a snapshot completes. */
public final class MeasuredLaunch {
  private MeasuredLaunch() {}

  /**
   * How a launch should be shaped, without a launch before it (DEC-13).
   *
   * @throws dev.ringproof.spec.refusal.RefusedException {@code requeue_count_overflow} (LCH-26),
   *     then as {@link LaunchAdvice}
   */
  public static RecommendationAnswer of(RingSnapshotAnswer snapshot, LaunchRequest request) {
    return LaunchAdvice.of(completed(request, snapshot), Optional.empty());
  }

  private static LaunchRequest completed(LaunchRequest request, RingSnapshotAnswer snapshot) {
    RuntimeCountersAnswer counters = RuntimeFigures.of(snapshot);
    return new LaunchRequest(
        request.queueLen(), // LCH-24: also where it is 0.
        request.requestedWorkerGroups(),
        request.maxWorkgroupSizeX(),
        request.maxComputeWorkgroupsPerDimension(),
        request.maxComputeInvocationsPerWorkgroup(),
        request.requestedHitCapacity(),
        request.expectedHitsPerItem(),
        snapshot.control().metrics().size(), // LCH-25
        (int) snapshot.windows().stream().filter(MeasuredLaunch::isHot).count(), // LCH-25
        requeues(request.requeueCount(), counters.priorityRequeueCount()),
        request.maxPriorityAge(),
        known(request.graphNodeCount(), counters.totalSlots()),
        known(request.graphEdgeCount(), counters.queueDepth()),
        known(request.frontierDensityBps(), counters.frontierDensityBps()),
        request.memoryPressureBps(),
        request.residentDeviceBytes(),
        request.deviceMemoryBudgetBytes());
  }

  private static boolean isHot(WindowTally window) {
    return window.required() + window.lookahead() >= StandardPolicy.HOT_WINDOW_ENTRIES;
  }

  private static long requeues(long asked, long seen) {
    boolean fits = Long.compareUnsigned(asked + seen, asked) >= 0;
    require(fits, RefusalCode.REQUEUE_COUNT_OVERFLOW); // LCH-26
    return asked + seen;
  }

  /** What the request says, else what was measured (LCH-24). */
  private static int known(int asked, int measured) {
    return asked == 0 ? measured : asked;
  }
}

package dev.ringproof.host.launch;

import dev.ringproof.host.telemetry.RingSnapshot;
import dev.ringproof.host.telemetry.RuntimeCounters;
import dev.ringproof.host.telemetry.WindowColumns;
import dev.ringproof.spec.launch.LaunchRequest;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;

/** A launch request completed with what a snapshot tells. */
public final class MeasuredRequest {
  /** Required and lookahead slots from which a window is hot. */
  private static final int HOT_WINDOW_SLOTS = 4;

  private MeasuredRequest() {}

  /**
   * Fills the nodes, edges and frontier density that the request leaves at zero (LCH-24), replaces
   * its hot opcodes and hot windows (LCH-25), and adds the slots that came back to its requeues
   * (LCH-26).
   *
   * @throws RefusedException {@code requeue_count_overflow}
   */
  public static LaunchRequest of(RingSnapshot snapshot, LaunchRequest request) {
    RuntimeCounters counters = RuntimeCounters.of(snapshot);
    return new LaunchRequest(
        request.queueLen(),
        request.requestedWorkerGroups(),
        request.maxWorkgroupSizeX(),
        request.maxComputeWorkgroupsPerDimension(),
        request.maxComputeInvocationsPerWorkgroup(),
        request.requestedHitCapacity(),
        request.expectedHitsPerItem(),
        snapshot.control().hotOpcodes(),
        hotWindows(snapshot.windows()),
        requeues(request.requeueCount(), counters.requeueSlots()),
        request.maxPriorityAge(),
        known(request.graphNodeCount(), counters.totalSlots()),
        known(request.graphEdgeCount(), counters.queueDepth()),
        known(request.frontierDensityBps(), counters.frontierDensityBps()),
        request.memoryPressureBps(),
        request.residentDeviceBytes(),
        request.deviceMemoryBudgetBytes());
  }

  private static int hotWindows(WindowColumns windows) {
    int hot = 0;
    for (int i = 0; i < windows.size(); i++) {
      hot += windows.window(i).demand() >= HOT_WINDOW_SLOTS ? 1 : 0;
    }
    return hot;
  }

  private static long requeues(long asked, int seen) {
    long sum = asked + Integer.toUnsignedLong(seen);
    if (Long.compareUnsigned(sum, asked) < 0) {
      throw RefusedException.of(RefusalCode.REQUEUE_COUNT_OVERFLOW);
    }
    return sum;
  }

  private static int known(int asked, int measured) {
    return asked == 0 ? measured : asked;
  }
}

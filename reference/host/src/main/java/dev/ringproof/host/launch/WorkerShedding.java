package dev.ringproof.host.launch;

import dev.ringproof.spec.launch.LaunchRequest;
import dev.ringproof.spec.launch.Topology;

/** Step 5: asks for fewer worker groups where memory is short or the frontier is sparse. */
record WorkerShedding(LaunchPolicy policy, LaunchRequest request, Load load) {
  /** Shed as soon as memory is short, and shed in addition when it is full; both in bps. */
  private static final long SHED_BPS = 2_500;

  private static final long SPARSE_FLOOR_GROUPS = 32;

  /** Worker groups to ask for in a topology: u32, 0 for the default. */
  long shed(Topology topology) {
    long groups = Integer.toUnsignedLong(request.requestedWorkerGroups());
    if (groups <= 1) {
      return groups;
    }
    if (topology == Topology.MEMORY_CONSTRAINED && load.memoryPressureBps() != 0) {
      return shedForMemory(groups);
    }
    boolean known = request.graphNodeCount() != 0 && load.frontierDensityBps() != 0;
    return topology == Topology.SPARSE_FRONTIER && known ? shedForSparsity(groups) : groups;
  }

  /** LCH-07 */
  private long shedForMemory(long groups) {
    long threshold = Integer.toUnsignedLong(policy.memoryBps());
    long span = Math.max(Load.FULL_BPS - threshold, 1);
    long over = Math.min(Math.max(load.memoryPressureBps() - threshold, 0), span);
    long keepBps = Load.FULL_BPS - (SHED_BPS + over * SHED_BPS / span);
    return Math.max(groups * keepBps / Load.FULL_BPS, 1);
  }

  /** LCH-08 */
  private long shedForSparsity(long groups) {
    long threshold = Math.max(Integer.toUnsignedLong(policy.sparseBps()), 1);
    long density = Math.min(load.frontierDensityBps(), threshold);
    long floor = Math.min(groups, SPARSE_FLOOR_GROUPS);
    return Math.min(Math.max(groups * density / threshold, floor), groups);
  }
}

package dev.ringproof.model.launch;

import static dev.ringproof.model.launch.StandardPolicy.FULL_BPS;
import static dev.ringproof.model.launch.StandardPolicy.MEMORY_BPS;
import static dev.ringproof.model.launch.StandardPolicy.SPARSE_BPS;

import dev.ringproof.spec.launch.Topology;

/** Groups that are asked for where memory is short or the frontier sparse: step 5. */
final class WorkerGroups {
  /** Shed at once when memory is short, and shed besides when it is full. */
  private static final long SHED_BPS = 2_500;

  private static final long SPARSE_FLOOR_GROUPS = 32;

  private WorkerGroups() {}

  /** Scales requested groups (u32, 0 for the default). */
  static long shed(long groups, Topology topology, KnownRequest request) {
    if (groups <= 1) {
      return groups;
    }
    if (topology == Topology.MEMORY_CONSTRAINED && request.pressure() != 0) {
      // LCH-07
      long span = FULL_BPS - MEMORY_BPS;
      long over = Math.min(Math.max(request.pressure() - MEMORY_BPS, 0), span);
      long keepBps = FULL_BPS - (SHED_BPS + over * SHED_BPS / span);
      return Math.max(groups * keepBps / FULL_BPS, 1);
    }
    if (topology == Topology.SPARSE_FRONTIER && request.nodes() != 0 && request.density() != 0) {
      // LCH-08
      long density = Math.min(request.density(), SPARSE_BPS);
      return Math.max(groups * density / SPARSE_BPS, Math.min(groups, SPARSE_FLOOR_GROUPS));
    }
    return groups;
  }
}

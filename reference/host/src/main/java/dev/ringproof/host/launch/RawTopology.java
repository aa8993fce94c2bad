package dev.ringproof.host.launch;

import dev.ringproof.spec.launch.LaunchRequest;
import dev.ringproof.spec.launch.Topology;

/** Step 3: the topology that the figures ask for, whatever it was before (LCH-05). */
record RawTopology(LaunchPolicy policy, LaunchRequest request, Load load, Promotion promotion) {
  Topology choose() {
    if (request.queueLen() == 0) {
      return Topology.EMPTY;
    }
    if (load.memoryPressureBps() >= Integer.toUnsignedLong(policy.memoryBps())) {
      return Topology.MEMORY_CONSTRAINED;
    }
    if (load.frontierDensityBps() <= Integer.toUnsignedLong(policy.sparseBps())) {
      return Topology.SPARSE_FRONTIER;
    }
    if (load.frontierDensityBps() < Integer.toUnsignedLong(policy.denseBps())) {
      return Topology.HYBRID_FRONTIER;
    }
    boolean fused = request.graphNodeCount() != 0 && fusible(policy, request, promotion);
    return fused ? Topology.FUSED_DENSE : Topology.DENSE_FRONTIER;
  }

  /** Whether a dense frontier has edges enough and something hot to fuse. */
  static boolean fusible(LaunchPolicy policy, LaunchRequest request, Promotion promotion) {
    return promotion.any()
        && Integer.compareUnsigned(request.graphEdgeCount(), policy.fusionEdges()) >= 0;
  }
}

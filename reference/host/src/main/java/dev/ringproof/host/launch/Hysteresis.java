package dev.ringproof.host.launch;

import dev.ringproof.spec.launch.LaunchRequest;
import dev.ringproof.spec.launch.Topology;

/**
 * Step 4: keeps the topology of the launch before while a figure is only just past a threshold
 * (LCH-06).
 *
 * <p>The result is always the topology before or the raw one.
 */
record Hysteresis(LaunchPolicy policy, LaunchRequest request, Load load, Promotion promotion) {
  Topology settle(Topology previous, Topology raw) {
    boolean urgent = raw == Topology.EMPTY || raw == Topology.MEMORY_CONSTRAINED;
    return !urgent && keeps(previous, raw) ? previous : raw;
  }

  private boolean keeps(Topology previous, Topology raw) {
    return switch (previous) {
      case EMPTY -> false;
      case MEMORY_CONSTRAINED ->
          load.memoryPressureBps() >= wide(policy.memoryBps()) - wide(policy.memoryHysteresisBps());
      case SPARSE_FRONTIER -> density() <= sparse() + margin();
      case HYBRID_FRONTIER -> keepsHybrid(raw);
      case DENSE_FRONTIER -> raw == Topology.HYBRID_FRONTIER && density() >= dense() - margin();
      case FUSED_DENSE ->
          raw == Topology.HYBRID_FRONTIER
              && density() >= dense() - margin()
              && RawTopology.fusible(policy, request, promotion);
    };
  }

  private boolean keepsHybrid(Topology raw) {
    boolean nowDense = raw == Topology.DENSE_FRONTIER || raw == Topology.FUSED_DENSE;
    return raw == Topology.SPARSE_FRONTIER && density() >= sparse() - margin()
        || nowDense && density() <= dense() + margin();
  }

  private long density() {
    return load.frontierDensityBps();
  }

  private long sparse() {
    return wide(policy.sparseBps());
  }

  private long dense() {
    return wide(policy.denseBps());
  }

  private long margin() {
    return wide(policy.frontierHysteresisBps());
  }

  private static long wide(int word) {
    return Integer.toUnsignedLong(word);
  }
}

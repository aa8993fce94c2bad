package dev.ringproof.host.launch;

import dev.ringproof.host.telemetry.RingSnapshot;
import dev.ringproof.spec.launch.ExecutionMode;
import dev.ringproof.spec.launch.LaunchRequest;
import dev.ringproof.spec.launch.Topology;
import dev.ringproof.spec.refusal.RefusedException;
import java.util.Optional;

/**
 * Thresholds by which a launch is shaped; asking twice gives the same answer (LCH-23).
 *
 * <p>Immutable and safe to share between threads. Components are u32; bps is 1/10000.
 *
 * @param minHitCapacity fewest hits that are planned for
 * @param hitMultiplier room for hits over what is expected while memory is not short, at least 1
 * @param saturatedWaves items a lane from which a queue saturates the launch, at least 1
 * @param hotOpcodeThreshold hot opcodes from which they are promoted
 * @param hotWindowThreshold hot windows from which they are promoted
 * @param jitQueueLen queued items from which a kernel is compiled
 * @param priorityAge age in rounds from which waiting work is aged
 * @param sparseBps frontier density up to which a frontier is sparse
 * @param denseBps frontier density from which it is dense, above {@code sparseBps}
 * @param memoryBps memory pressure from which memory is short, at most 10000
 * @param fusionEdges edges from which a dense frontier may be fused
 * @param scratchBytesPerHit device bytes that a hit takes
 * @param frontierHysteresisBps how far past a threshold the density must go to leave a topology
 * @param memoryHysteresisBps the same for memory pressure
 */
public record LaunchPolicy(
    int minHitCapacity,
    int hitMultiplier,
    int saturatedWaves,
    int hotOpcodeThreshold,
    int hotWindowThreshold,
    int jitQueueLen,
    int priorityAge,
    int sparseBps,
    int denseBps,
    int memoryBps,
    int fusionEdges,
    int scratchBytesPerHit,
    int frontierHysteresisBps,
    int memoryHysteresisBps) {
  private static final LaunchPolicy STANDARD =
      new LaunchPolicy(1024, 2, 4, 8, 4, 4096, 32, 500, 4000, 8500, 65_536, 16, 250, 250);

  /** Checks that a queue can be compared with waves and that room for hits does not shrink. */
  public LaunchPolicy {
    if (hitMultiplier == 0 || saturatedWaves == 0) {
      throw new IllegalArgumentException(
          "policy without room or waves: hitMultiplier="
              + Integer.toUnsignedString(hitMultiplier)
              + " saturatedWaves="
              + Integer.toUnsignedString(saturatedWaves)
              + "; give at least 1");
    }
  }

  /** The policy of the norm. */
  public static LaunchPolicy standard() {
    return STANDARD;
  }

  /**
   * Geometry and mode of a launch.
   *
   * @param request what is known
   * @param previous topology of the launch before, which is kept while the frontier or the memory
   *     only just crossed a threshold
   * @throws RefusedException {@code zero_adapter_limit}, then {@code hit_capacity_overflow}, {@code
   *     peak_bytes_overflow}, {@code device_memory_budget}
   */
  public LaunchRecommendation recommend(LaunchRequest request, Optional<Topology> previous) {
    Load load = Load.of(request);
    Promotion promotion = Promotion.of(request, this);
    Topology raw = new RawTopology(this, request, load, promotion).choose();
    Topology topology =
        previous
            .map(kept -> new Hysteresis(this, request, load, promotion).settle(kept, raw))
            .orElse(raw);
    long workers = new WorkerShedding(this, request, load).shed(topology);
    LaunchGrid grid = LaunchGrid.of(request, workers);
    HitBudget hits = HitBudget.of(this, request, load);
    return new LaunchRecommendation(
        topology,
        grid,
        QueuePressure.of(request, grid, saturatedWaves),
        hits,
        mode(request, promotion, topology),
        promotion,
        // LCH-21
        request.requeueCount() != 0
            || Integer.compareUnsigned(request.maxPriorityAge(), priorityAge) >= 0);
  }

  /**
   * Geometry and mode of a launch whose request is completed with what a snapshot tells, as {@link
   * MeasuredRequest} says.
   *
   * @param snapshot of the ring and control buffer in use
   * @param request what else is known
   * @param previous topology of the launch before
   * @throws RefusedException {@code requeue_count_overflow}, then as {@link #recommend}
   */
  public LaunchRecommendation recommendFrom(
      RingSnapshot snapshot, LaunchRequest request, Optional<Topology> previous) {
    return recommend(MeasuredRequest.of(snapshot, request), previous);
  }

  /** LCH-20 */
  private ExecutionMode mode(LaunchRequest request, Promotion promotion, Topology topology) {
    boolean compile =
        Integer.compareUnsigned(request.queueLen(), jitQueueLen) >= 0
            || promotion.any()
            || topology == Topology.FUSED_DENSE;
    return compile ? ExecutionMode.JIT : ExecutionMode.INTERPRETER;
  }
}

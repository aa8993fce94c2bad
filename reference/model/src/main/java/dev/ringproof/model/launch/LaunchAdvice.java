package dev.ringproof.model.launch;

import static dev.ringproof.model.launch.StandardPolicy.JIT_QUEUE;
import static dev.ringproof.model.launch.StandardPolicy.PRIORITY_AGE;
import static dev.ringproof.model.launch.StandardPolicy.SATURATED_WAVES;
import static java.lang.Integer.toUnsignedLong;

import dev.ringproof.spec.answer.LaunchAnswer.RecommendationAnswer;
import dev.ringproof.spec.launch.ExecutionMode;
import dev.ringproof.spec.launch.LaunchRequest;
import dev.ringproof.spec.launch.Pressure;
import dev.ringproof.spec.launch.Topology;
import dev.ringproof.spec.value.Words;
import java.util.Optional;

/** The standard launch policy; its steps are taken in the order of the chapter. */
public final class LaunchAdvice {
  private LaunchAdvice() {}

  /**
   * How a launch should be shaped; a function of its arguments alone (LCH-23).
   *
   * @param previous topology of the launch before
   * @throws dev.ringproof.spec.refusal.RefusedException the first that applies of {@code
   *     zero_adapter_limit}, {@code hit_capacity_overflow}, {@code peak_bytes_overflow}, {@code
   *     device_memory_budget}
   */
  public static RecommendationAnswer of(LaunchRequest request, Optional<Topology> previous) {
    KnownRequest known = KnownRequest.of(request);
    Topology topology = TopologyChoice.of(known, previous);
    long requested = toUnsignedLong(request.requestedWorkerGroups());
    DispatchGrid grid = DispatchGrid.of(WorkerGroups.shed(requested, topology, known), request);
    HitPlan hits = HitPlan.of(request, known);
    return new RecommendationAnswer(
        topology,
        (int) grid.groups(),
        (int) grid.size(),
        (int) grid.slots(),
        Words.of((int) grid.dispatchX(), 1, 1), // LCH-13
        pressure(request, grid),
        hits.capacity(),
        hits.peakBytes(),
        request.deviceMemoryBudgetBytes(), // LCH-22
        mode(known, topology),
        known.hotOpcodes(),
        known.hotWindows(),
        ages(request));
  }

  /** Step 7 (LCH-14). */
  private static Pressure pressure(LaunchRequest request, DispatchGrid grid) {
    long queue = toUnsignedLong(request.queueLen());
    if (queue == 0) {
      return Pressure.EMPTY;
    }
    if (request.requeueCount() != 0 || queue >= grid.lanes() * SATURATED_WAVES) {
      return Pressure.SATURATED;
    }
    return queue >= grid.lanes() ? Pressure.BALANCED : Pressure.LIGHT;
  }

  /** Step 9 (LCH-20). */
  private static ExecutionMode mode(KnownRequest known, Topology topology) {
    boolean worthwhile =
        known.queue() >= JIT_QUEUE || known.promotes() || topology == Topology.FUSED_DENSE;
    return worthwhile ? ExecutionMode.JIT : ExecutionMode.INTERPRETER;
  }

  /** Step 9 (LCH-21). */
  private static boolean ages(LaunchRequest request) {
    return request.requeueCount() != 0 || toUnsignedLong(request.maxPriorityAge()) >= PRIORITY_AGE;
  }
}

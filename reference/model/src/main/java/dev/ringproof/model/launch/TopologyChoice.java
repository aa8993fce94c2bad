package dev.ringproof.model.launch;

import static dev.ringproof.model.launch.StandardPolicy.DENSE_BPS;
import static dev.ringproof.model.launch.StandardPolicy.HYSTERESIS_BPS;
import static dev.ringproof.model.launch.StandardPolicy.MEMORY_BPS;
import static dev.ringproof.model.launch.StandardPolicy.SPARSE_BPS;
import static dev.ringproof.spec.launch.Topology.DENSE_FRONTIER;
import static dev.ringproof.spec.launch.Topology.EMPTY;
import static dev.ringproof.spec.launch.Topology.FUSED_DENSE;
import static dev.ringproof.spec.launch.Topology.HYBRID_FRONTIER;
import static dev.ringproof.spec.launch.Topology.MEMORY_CONSTRAINED;
import static dev.ringproof.spec.launch.Topology.SPARSE_FRONTIER;

import dev.ringproof.spec.launch.Topology;
import java.util.Optional;

/** Shape of a launch: steps 3 and 4. */
final class TopologyChoice {
  private TopologyChoice() {}

  static Topology of(KnownRequest request, Optional<Topology> previous) {
    Topology raw = raw(request);
    boolean urgent = raw == EMPTY || raw == MEMORY_CONSTRAINED;
    // LCH-06
    return previous.filter(kept -> !urgent && stays(kept, raw, request)).orElse(raw);
  }

  /** The topology that the figures ask for, whatever it was before (LCH-05). */
  private static Topology raw(KnownRequest request) {
    if (request.queue() == 0) {
      return EMPTY;
    }
    if (request.pressure() >= MEMORY_BPS) {
      return MEMORY_CONSTRAINED;
    }
    if (request.density() <= SPARSE_BPS) {
      return SPARSE_FRONTIER;
    }
    if (request.density() < DENSE_BPS) {
      return HYBRID_FRONTIER;
    }
    return request.nodes() != 0 && request.fuses() ? FUSED_DENSE : DENSE_FRONTIER;
  }

  /** The table of the chapter: whether a topology stays although the figures ask for another. */
  private static boolean stays(Topology previous, Topology raw, KnownRequest request) {
    long density = request.density();
    boolean nearlyDense = density >= DENSE_BPS - HYSTERESIS_BPS;
    return switch (previous) {
      case EMPTY -> false;
      case MEMORY_CONSTRAINED -> request.pressure() >= MEMORY_BPS - HYSTERESIS_BPS;
      case SPARSE_FRONTIER -> density <= SPARSE_BPS + HYSTERESIS_BPS;
      case HYBRID_FRONTIER ->
          raw == SPARSE_FRONTIER
              ? density >= SPARSE_BPS - HYSTERESIS_BPS
              : density <= DENSE_BPS + HYSTERESIS_BPS;
      case DENSE_FRONTIER -> raw == HYBRID_FRONTIER && nearlyDense;
      case FUSED_DENSE -> raw == HYBRID_FRONTIER && nearlyDense && request.fuses();
    };
  }
}

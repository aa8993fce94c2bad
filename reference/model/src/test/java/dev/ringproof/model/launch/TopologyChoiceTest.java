package dev.ringproof.model.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.launch.Topology;
import dev.ringproof.spec.norm.Proves;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TopologyChoiceTest {
  private static final long EDGES = 65_536;

  private static KnownRequest at(long density, long pressure, boolean hot) {
    return new KnownRequest(1, 1, density, pressure, hot, false, EDGES);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 8500, MEMORY_CONSTRAINED", "500, 8499, SPARSE_FRONTIER", "501, 8499, HYBRID_FRONTIER",
    "3999, 0, HYBRID_FRONTIER", "4000, 0, DENSE_FRONTIER", "4294967295, 0, DENSE_FRONTIER"
  })
  @Proves("LCH-05")
  void the_figures_decide_without_a_previous_topology(
      long density, long pressure, Topology topology) {
    assertEquals(topology, TopologyChoice.of(at(density, pressure, false), Optional.empty()));
  }

  @Test
  @Proves("LCH-05")
  void a_dense_frontier_is_fused_with_nodes_edges_and_a_promotion() {
    assertEquals(Topology.FUSED_DENSE, TopologyChoice.of(at(4000, 0, true), Optional.empty()));
    KnownRequest noNodes = new KnownRequest(1, 0, 4000, 0, false, true, EDGES);
    assertEquals(Topology.DENSE_FRONTIER, TopologyChoice.of(noNodes, Optional.empty()));
    KnownRequest fewEdges = new KnownRequest(1, 1, 4000, 0, false, true, EDGES - 1);
    assertEquals(Topology.DENSE_FRONTIER, TopologyChoice.of(fewEdges, Optional.empty()));
  }

  @ParameterizedTest
  @EnumSource(Topology.class)
  @Proves("LCH-06")
  void an_empty_queue_and_short_memory_are_obeyed_at_once(Topology previous) {
    KnownRequest empty = new KnownRequest(0, 1, 600, 8400, true, true, EDGES);
    assertEquals(Topology.EMPTY, TopologyChoice.of(empty, Optional.of(previous)));
    assertEquals(
        Topology.MEMORY_CONSTRAINED, TopologyChoice.of(at(600, 8500, true), Optional.of(previous)));
  }

  @ParameterizedTest
  @CsvSource({
    "EMPTY, 600, 0, false, HYBRID_FRONTIER",
    "MEMORY_CONSTRAINED, 600, 8250, false, MEMORY_CONSTRAINED",
    "MEMORY_CONSTRAINED, 600, 8249, false, HYBRID_FRONTIER",
    "SPARSE_FRONTIER, 750, 0, false, SPARSE_FRONTIER",
    "SPARSE_FRONTIER, 751, 0, false, HYBRID_FRONTIER",
    "HYBRID_FRONTIER, 250, 0, false, HYBRID_FRONTIER",
    "HYBRID_FRONTIER, 249, 0, false, SPARSE_FRONTIER",
    "HYBRID_FRONTIER, 4250, 0, false, HYBRID_FRONTIER",
    "HYBRID_FRONTIER, 4251, 0, false, DENSE_FRONTIER",
    "HYBRID_FRONTIER, 4250, 0, true, HYBRID_FRONTIER",
    "HYBRID_FRONTIER, 4251, 0, true, FUSED_DENSE",
    "DENSE_FRONTIER, 3750, 0, false, DENSE_FRONTIER",
    "DENSE_FRONTIER, 3749, 0, false, HYBRID_FRONTIER",
    "DENSE_FRONTIER, 4000, 0, true, FUSED_DENSE",
    "FUSED_DENSE, 3750, 0, true, FUSED_DENSE",
    "FUSED_DENSE, 3749, 0, true, HYBRID_FRONTIER",
    "FUSED_DENSE, 3750, 0, false, HYBRID_FRONTIER",
    "FUSED_DENSE, 4000, 0, false, DENSE_FRONTIER",
    "DENSE_FRONTIER, 500, 0, false, SPARSE_FRONTIER"
  })
  @Proves("LCH-06")
  void a_previous_topology_stays_within_250_bps(
      Topology previous, long density, long pressure, boolean hot, Topology topology) {
    assertEquals(topology, TopologyChoice.of(at(density, pressure, hot), Optional.of(previous)));
  }
}

package dev.ringproof.host.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.spec.launch.LaunchRequest;
import dev.ringproof.spec.launch.Topology;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HysteresisTest {
  private static LaunchRequest request(int queue, int density, int pressure, int edges) {
    return Requests.queued(queue)
        .with("frontierDensityBps", density)
        .with("memoryPressureBps", pressure)
        .with("graphNodeCount", 10)
        .with("graphEdgeCount", edges)
        .with("hotOpcodeCount", 8)
        .ask();
  }

  private static Topology recommend(LaunchRequest request, Optional<Topology> previous) {
    return LaunchPolicy.standard().recommend(request, previous).topology();
  }

  @Property(tries = 2000)
  void the_result_is_the_raw_topology_or_the_one_before(
      @ForAll @IntRange(max = 2) int queue,
      @ForAll @IntRange(max = 5000) int density,
      @ForAll @IntRange(min = 8000, max = 8700) int pressure,
      @ForAll @IntRange(min = 65_535, max = 65_536) int edges,
      @ForAll Topology previous) {
    LaunchRequest request = request(queue, density, pressure, edges);
    Topology raw = recommend(request, Optional.empty());
    Topology settled = recommend(request, Optional.of(previous));
    assertTrue(settled == raw || settled == previous);
  }

  @Property(tries = 500)
  void recommending_is_pure(
      @ForAll @IntRange(max = 5000) int queue,
      @ForAll @IntRange(max = 5000) int density,
      @ForAll Topology previous) {
    LaunchRequest request = request(queue, density, 0, 65_536);
    assertEquals(
        LaunchPolicy.standard().recommend(request, Optional.of(previous)),
        LaunchPolicy.standard().recommend(request, Optional.of(previous)));
  }

  @ParameterizedTest
  @CsvSource({
    "MEMORY_CONSTRAINED,9000,8250,0,MEMORY_CONSTRAINED",
    "MEMORY_CONSTRAINED,1000,8249,0,HYBRID_FRONTIER",
    "SPARSE_FRONTIER,750,0,0,SPARSE_FRONTIER",
    "SPARSE_FRONTIER,751,0,0,HYBRID_FRONTIER",
    "HYBRID_FRONTIER,250,0,0,HYBRID_FRONTIER",
    "HYBRID_FRONTIER,249,0,0,SPARSE_FRONTIER",
    "HYBRID_FRONTIER,4250,0,0,HYBRID_FRONTIER",
    "HYBRID_FRONTIER,4250,0,65536,HYBRID_FRONTIER",
    "HYBRID_FRONTIER,4251,0,0,DENSE_FRONTIER",
    "DENSE_FRONTIER,3750,0,0,DENSE_FRONTIER",
    "DENSE_FRONTIER,3749,0,0,HYBRID_FRONTIER",
    "DENSE_FRONTIER,4000,0,65536,FUSED_DENSE",
    "FUSED_DENSE,3750,0,65536,FUSED_DENSE",
    "FUSED_DENSE,3749,0,65536,HYBRID_FRONTIER",
    "FUSED_DENSE,3750,0,65535,HYBRID_FRONTIER",
    "FUSED_DENSE,4000,0,65535,DENSE_FRONTIER",
    "EMPTY,400,0,0,SPARSE_FRONTIER",
    "DENSE_FRONTIER,4000,8500,0,MEMORY_CONSTRAINED"
  })
  void the_margin_is_250_bps(
      Topology previous, int density, int pressure, int edges, Topology expected) {
    assertEquals(expected, recommend(request(1, density, pressure, edges), Optional.of(previous)));
  }
}

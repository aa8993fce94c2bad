package dev.ringproof.host.launch;

import static dev.ringproof.host.telemetry.RefusalAssert.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ringproof.spec.launch.ExecutionMode;
import dev.ringproof.spec.launch.Pressure;
import dev.ringproof.spec.launch.Topology;
import dev.ringproof.spec.refusal.RefusalCode;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchStepsTest {
  private static final LaunchPolicy STANDARD = LaunchPolicy.standard();

  private static LaunchRecommendation recommend(Requests requests) {
    return STANDARD.recommend(requests.ask(), Optional.empty());
  }

  @Nested
  class Step1Inference {
    @ParameterizedTest
    @CsvSource({"1,4294967295,1", "5,10,5000", "20,10,10000", "0,10,0", "5,0,0"})
    void density_is_queue_over_nodes_and_at_least_one(long queue, long nodes, long bps) {
      Requests requests = Requests.queued(queue).with("graphNodeCount", nodes);
      assertEquals(bps, Load.of(requests.ask()).frontierDensityBps());
    }

    @ParameterizedTest
    @CsvSource({"-1,-1,10000", "-2,-1,9999", "1,-1,0", "5,2,10000", "1,3,3333", "0,9,0", "9,0,0"})
    void pressure_is_resident_over_budget_in_more_than_64_bits(
        long resident, long budget, long bps) {
      Requests requests =
          Requests.queued(1)
              .with("residentDeviceBytes", resident)
              .with("deviceMemoryBudgetBytes", budget);
      assertEquals(bps, Load.of(requests.ask()).memoryPressureBps());
    }

    @Test
    void what_is_known_is_not_inferred() {
      Requests requests =
          Requests.queued(5).with("graphNodeCount", 10).with("frontierDensityBps", 0xFFFF_FFFFL);
      assertEquals(0xFFFF_FFFFL, Load.of(requests.ask()).frontierDensityBps());
    }
  }

  @Nested
  class Step3Topology {
    @ParameterizedTest
    @CsvSource({
      "0,9000,9000,EMPTY",
      "1,9000,8500,MEMORY_CONSTRAINED",
      "1,500,8499,SPARSE_FRONTIER",
      "1,501,0,HYBRID_FRONTIER",
      "1,3999,0,HYBRID_FRONTIER",
      "1,4000,0,FUSED_DENSE"
    })
    void thresholds_decide(long queue, long density, long pressure, Topology expected) {
      assertEquals(expected, recommend(fusible(queue, density, pressure)).topology());
    }

    @ParameterizedTest
    @CsvSource({"graphNodeCount,0", "graphEdgeCount,65535", "hotOpcodeCount,7"})
    void a_dense_frontier_is_not_fused_without_nodes_edges_and_heat(String name, long value) {
      Requests requests = fusible(1, 4000, 0).with(name, value);
      assertEquals(Topology.DENSE_FRONTIER, recommend(requests).topology());
    }

    private Requests fusible(long queue, long density, long pressure) {
      return Requests.queued(queue)
          .with("frontierDensityBps", density)
          .with("memoryPressureBps", pressure)
          .with("graphNodeCount", 10)
          .with("graphEdgeCount", 65_536)
          .with("hotOpcodeCount", 8);
    }
  }

  @Nested
  class Step5Shedding {
    @ParameterizedTest
    @CsvSource({"8500,750", "9250,625", "10000,500", "4294967295,500"})
    void short_memory_keeps_three_quarters_to_a_half(long pressure, int kept) {
      Requests requests =
          Requests.queued(1)
              .with("requestedWorkerGroups", 1000)
              .with("memoryPressureBps", pressure);
      assertEquals(kept, recommend(requests).grid().workerGroups());
    }

    @ParameterizedTest
    @CsvSource({"250,1000,500", "1,1000,32", "1,20,20", "500,1000,1000", "250,1,1"})
    void a_sparse_frontier_keeps_its_share_and_a_floor(long density, long asked, int kept) {
      Requests requests =
          Requests.queued(1)
              .with("requestedWorkerGroups", asked)
              .with("graphNodeCount", 10)
              .with("frontierDensityBps", density);
      assertEquals(kept, recommend(requests).grid().workerGroups());
    }

    @Test
    void a_sparse_frontier_without_nodes_keeps_all() {
      Requests requests =
          Requests.queued(1).with("requestedWorkerGroups", 1000).with("frontierDensityBps", 1);
      assertEquals(1000, recommend(requests).grid().workerGroups());
    }
  }

  @Nested
  class Step6Grid {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "maxWorkgroupSizeX",
          "maxComputeWorkgroupsPerDimension",
          "maxComputeInvocationsPerWorkgroup"
        })
    void a_limit_of_zero_is_refused(String limit) {
      assertRefused(
          RefusalCode.ZERO_ADAPTER_LIMIT, () -> recommend(Requests.queued(1).with(limit, 0)));
    }

    @ParameterizedTest
    @CsvSource({
      "65535,1024,255",
      "65535,4096,255",
      "255,4095,1",
      "255,4096,64",
      "10,4096,10",
      "4294967295,1,1024"
    })
    void the_default_groups_follow_the_adapter(long maxGroups, long invocations, int groups) {
      Requests requests =
          Requests.queued(1)
              .with("maxComputeWorkgroupsPerDimension", maxGroups)
              .with("maxComputeInvocationsPerWorkgroup", invocations);
      assertEquals(groups, recommend(requests).grid().workerGroups());
    }

    @ParameterizedTest
    @CsvSource({"0,8,8,1", "8,8,8,1", "9,8,16,2", "4294967295,256,4294967040,256"})
    void slots_fill_whole_groups(long queue, long groups, long slots, int dispatch) {
      Requests requests =
          Requests.queued(queue)
              .with("requestedWorkerGroups", groups)
              .with("maxWorkgroupSizeX", groups);
      LaunchGrid grid = LaunchGrid.of(requests.ask(), groups);
      assertEquals(new LaunchGrid((int) groups, (int) groups, (int) slots, dispatch), grid);
    }

    @Test
    void the_dispatch_stops_at_1024_groups() {
      LaunchGrid grid =
          LaunchGrid.of(Requests.queued(1 << 20).with("maxWorkgroupSizeX", 1).ask(), 5000);
      assertEquals(1024, grid.dispatchX());
    }
  }

  @Nested
  class Step7Pressure {
    @ParameterizedTest
    @CsvSource({"0,EMPTY", "7,LIGHT", "8,BALANCED", "9,LIGHT", "255,BALANCED", "256,SATURATED"})
    void the_queue_is_compared_with_the_lanes(long queue, Pressure expected) {
      Requests requests =
          Requests.queued(queue).with("requestedWorkerGroups", 8).with("maxWorkgroupSizeX", 8);
      assertEquals(expected, recommend(requests).pressure());
    }

    @Test
    void work_that_came_back_saturates_unless_nothing_is_queued() {
      assertEquals(
          Pressure.SATURATED, recommend(Requests.queued(1).with("requeueCount", -1)).pressure());
      assertEquals(
          Pressure.EMPTY, recommend(Requests.queued(0).with("requeueCount", -1)).pressure());
    }
  }

  @Nested
  class Step8Hits {
    @ParameterizedTest
    @CsvSource({"0,0,0,1024", "1000,0,0,2000", "1000,3,8500,3000", "511,1,0,1024"})
    void capacity_is_queue_times_hits_with_room(
        long queue, long hits, long pressure, int capacity) {
      Requests requests =
          Requests.queued(queue)
              .with("expectedHitsPerItem", hits)
              .with("memoryPressureBps", pressure);
      assertEquals(capacity, recommend(requests).hits().hitCapacity());
    }

    @ParameterizedTest
    @CsvSource({"65536,65536", "65536,32768", "4294967295,4294967295"})
    void a_capacity_past_u32_is_refused(long queue, long hits) {
      Requests requests = Requests.queued(queue).with("expectedHitsPerItem", hits);
      assertRefused(RefusalCode.HIT_CAPACITY_OVERFLOW, () -> recommend(requests));
    }

    @Test
    void a_requested_capacity_is_taken_as_it_is() {
      Requests requests =
          Requests.queued(-1).with("expectedHitsPerItem", -1).with("requestedHitCapacity", 5);
      assertEquals(5 * 16, recommend(requests).hits().peakDeviceBytes());
    }

    @Test
    void a_peak_past_u64_or_over_the_budget_is_refused() {
      Requests requests = Requests.queued(1).with("requestedHitCapacity", 1);
      assertEquals(
          -1, recommend(requests.with("residentDeviceBytes", -17)).hits().peakDeviceBytes());
      assertRefused(
          RefusalCode.DEVICE_MEMORY_BUDGET,
          () -> recommend(requests.with("deviceMemoryBudgetBytes", -2)));
      assertRefused(
          RefusalCode.PEAK_BYTES_OVERFLOW,
          () -> recommend(requests.with("residentDeviceBytes", -16)));
    }
  }

  @Nested
  class Step9Mode {
    @ParameterizedTest
    @CsvSource({"4095,7,3,INTERPRETER", "4096,0,0,JIT", "1,8,0,JIT", "1,0,4,JIT"})
    void length_or_heat_compiles(long queue, long opcodes, long windows, ExecutionMode expected) {
      Requests requests =
          Requests.queued(queue).with("hotOpcodeCount", opcodes).with("hotWindowCount", windows);
      assertEquals(expected, recommend(requests).mode());
    }

    @Test
    void age_or_requeues_move_work_up() {
      assertEquals(
          false, recommend(Requests.queued(1).with("maxPriorityAge", 31)).agePriorityWork());
      assertEquals(
          true, recommend(Requests.queued(1).with("maxPriorityAge", -1)).agePriorityWork());
      assertEquals(true, recommend(Requests.queued(1).with("requeueCount", -1)).agePriorityWork());
    }
  }

  @Test
  void a_policy_without_room_or_waves_cannot_be_made() {
    assertThrows(IllegalArgumentException.class, () -> policy(0, 4));
    assertThrows(IllegalArgumentException.class, () -> policy(2, 0));
  }

  private static LaunchPolicy policy(int room, int waves) {
    return new LaunchPolicy(
        1024, room, waves, 8, 4, 4096, 32, 500, 4000, 8500, 65_536, 16, 250, 250);
  }
}

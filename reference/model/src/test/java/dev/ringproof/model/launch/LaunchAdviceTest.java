package dev.ringproof.model.launch;

import static dev.ringproof.model.launch.Requests.AGE;
import static dev.ringproof.model.launch.Requests.BUDGET;
import static dev.ringproof.model.launch.Requests.DENSITY;
import static dev.ringproof.model.launch.Requests.EXPECTED;
import static dev.ringproof.model.launch.Requests.GROUPS;
import static dev.ringproof.model.launch.Requests.HITS;
import static dev.ringproof.model.launch.Requests.HOT_OPCODES;
import static dev.ringproof.model.launch.Requests.HOT_WINDOWS;
import static dev.ringproof.model.launch.Requests.INVOCATIONS;
import static dev.ringproof.model.launch.Requests.MAX_GROUPS;
import static dev.ringproof.model.launch.Requests.NODES;
import static dev.ringproof.model.launch.Requests.PRESSURE;
import static dev.ringproof.model.launch.Requests.QUEUE;
import static dev.ringproof.model.launch.Requests.REQUEUES;
import static dev.ringproof.model.launch.Requests.RESIDENT;
import static dev.ringproof.model.launch.Requests.SIZE_X;
import static dev.ringproof.model.launch.Requests.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.model.Refused;
import dev.ringproof.spec.answer.LaunchAnswer.RecommendationAnswer;
import dev.ringproof.spec.launch.ExecutionMode;
import dev.ringproof.spec.launch.LaunchRequest;
import dev.ringproof.spec.launch.Pressure;
import dev.ringproof.spec.launch.Topology;
import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.value.Words;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Proves("LCH-23")
class LaunchAdviceTest {
  private static RecommendationAnswer advice(LaunchRequest request) {
    return LaunchAdvice.of(request, Optional.empty());
  }

  private static RefusalCode refused(LaunchRequest request) {
    return Refused.code(() -> advice(request));
  }

  @Nested
  class Inference {
    @ParameterizedTest
    @CsvSource({"1, -1, 1", "5, 100, 500", "501, 10000, 501", "-1, 7, 10000", "7, 0, 0"})
    @Proves("LCH-01")
    void of_the_density_stays_within_1_and_10000(int queue, int nodes, long density) {
      assertEquals(density, KnownRequest.of(with(QUEUE, queue, NODES, nodes)).density());
      assertEquals(9, KnownRequest.of(with(QUEUE, queue, NODES, nodes, DENSITY, 9)).density());
    }

    @ParameterizedTest
    @CsvSource({"85, 100, 8500", "-2, -1, 9999", "-1, 1, 10000", "1, 0, 0", "0, 1, 0"})
    @Proves("LCH-02")
    void of_the_pressure_is_made_in_128_bits(long resident, long budget, long pressure) {
      LaunchRequest request = with(RESIDENT, resident, BUDGET, budget);
      assertEquals(pressure, KnownRequest.of(request).pressure());
    }
  }

  @Nested
  class Groups {
    private static long granted(LaunchRequest request) {
      return Integer.toUnsignedLong(advice(request).workerGroups());
    }

    @ParameterizedTest
    @CsvSource({"8500, 75", "9250, 62", "10000, 50", "-1, 50"})
    @Proves("LCH-07")
    void are_shed_as_memory_fills(int pressure, int groups) {
      assertEquals(groups, granted(with(QUEUE, 1, GROUPS, 100, PRESSURE, pressure)));
      assertEquals(1, granted(with(QUEUE, 1, GROUPS, 2, PRESSURE, 10_000)));
      assertEquals(1, granted(with(QUEUE, 1, GROUPS, 1, PRESSURE, pressure)));
    }

    @ParameterizedTest
    @CsvSource({"1000, 1, 32", "1000, 250, 500", "1000, 500, 1000", "20, 1, 20"})
    @Proves("LCH-08")
    void are_shed_on_a_sparse_frontier_down_to_32(int asked, int density, int groups) {
      LaunchRequest request = with(QUEUE, 1, GROUPS, asked, DENSITY, density, NODES, 1);
      assertEquals(groups, granted(request));
      assertEquals(asked, granted(with(QUEUE, 1, GROUPS, asked, DENSITY, density)));
    }

    @ParameterizedTest
    @CsvSource({
      "0, 255, 256, 1",
      "0, 1024, 256, 4",
      "0, 1024, 4096, 64",
      "0, 63, 4096, 63",
      "0, -1, 1, 1024",
      "9, 5, 1, 5",
      "-1, 1024, 1, 1024"
    })
    @Proves("LCH-10")
    void are_the_request_or_grow_with_the_adapter(int asked, int most, int lanes, int groups) {
      assertEquals(groups, granted(with(GROUPS, asked, MAX_GROUPS, most, INVOCATIONS, lanes)));
    }
  }

  @Nested
  class Grid {
    @Test
    @Proves("LCH-09")
    void has_no_adapter_behind_a_limit_of_0() {
      for (int limit : new int[] {SIZE_X, MAX_GROUPS, INVOCATIONS}) {
        assertEquals(
            RefusalCode.ZERO_ADAPTER_LIMIT, refused(with(limit, 0, QUEUE, -1, EXPECTED, -1)));
      }
    }

    @ParameterizedTest
    @CsvSource({
      "0, 100, 64, 64, 1",
      "64, 100, 64, 64, 1",
      "65, 100, 64, 128, 2",
      "10000, 5, 5, 10000, 5",
      "-1, 2000, 64, -64, 1024",
      "-1, 7, 7, -4, 7"
    })
    @Proves({"LCH-11", "LCH-12", "LCH-13"})
    void is_whole_groups_that_saturate(int queue, int asked, int size, int slots, int x) {
      RecommendationAnswer advice =
          advice(with(QUEUE, queue, GROUPS, asked, MAX_GROUPS, 5000, HITS, 1));
      assertEquals(size, advice.workgroupSizeX());
      assertEquals(slots, advice.slotCount());
      assertEquals(Words.of(x, 1, 1), advice.dispatchGrid());
    }

    @ParameterizedTest
    @CsvSource({
      "0, 1, EMPTY",
      "1, 0, LIGHT",
      "2, 0, BALANCED",
      "3, 0, LIGHT",
      "4, 0, BALANCED",
      "15, 0, BALANCED",
      "16, 0, SATURATED",
      "1, -1, SATURATED"
    })
    @Proves("LCH-14")
    void has_lanes_that_decide_the_pressure(int queue, long requeues, Pressure pressure) {
      // Two groups of two lanes, of which one or two items dispatch one.
      LaunchRequest request =
          with(QUEUE, queue, GROUPS, 2, REQUEUES, requeues, MAX_GROUPS, 2, SIZE_X, 2);
      assertEquals(pressure, advice(request).pressure());
    }
  }

  @Nested
  class Hits {
    private static LaunchRequest request(long queue, int expected, int pressure, int asked) {
      return with(
          QUEUE, queue, EXPECTED, expected, PRESSURE, pressure, HITS, asked, RESIDENT, 100, BUDGET,
          -1);
    }

    @ParameterizedTest
    @CsvSource({
      "0, 9, 0, 0, 1024",
      "600, 0, 0, 0, 1200",
      "600, 3, 0, 0, 3600",
      "600, 3, 8500, 0, 1800",
      "1, 1, 0, -1, -1",
      "0x7FFFFFFF, 1, 0, 0, 0xFFFFFFFE"
    })
    @Proves({"LCH-15", "LCH-17", "LCH-22"})
    void are_asked_for_or_planned(
        String queue, int expected, int pressure, int asked, String capacity) {
      RecommendationAnswer advice = advice(request(Long.decode(queue), expected, pressure, asked));
      int hits = (int) (long) Long.decode(capacity);
      assertEquals(hits, advice.hitCapacity());
      assertEquals(100 + 16 * Integer.toUnsignedLong(hits), advice.estimatedPeakDeviceBytes());
      assertEquals(-1, advice.deviceMemoryBudgetBytes());
    }

    @Test
    @Proves({"LCH-16", "LCH-18", "LCH-19"})
    void are_refused_when_they_do_not_fit() {
      RefusalCode capacity = RefusalCode.HIT_CAPACITY_OVERFLOW;
      assertEquals(capacity, refused(with(QUEUE, 0x8000_0000L, RESIDENT, -1, BUDGET, 0)));
      assertEquals(capacity, refused(with(QUEUE, -1, EXPECTED, -1)));
      assertEquals(RefusalCode.PEAK_BYTES_OVERFLOW, refused(with(RESIDENT, -16, HITS, 1)));
      assertEquals(
          RefusalCode.DEVICE_MEMORY_BUDGET, refused(with(RESIDENT, 1, HITS, 1, BUDGET, 16)));
      assertEquals(17, advice(with(RESIDENT, 1, HITS, 1, BUDGET, 17)).estimatedPeakDeviceBytes());
      assertEquals(-1, advice(with(RESIDENT, -17, HITS, 1)).estimatedPeakDeviceBytes());
    }
  }

  @Nested
  class Mode {
    @Test
    @Proves({"LCH-03", "LCH-04", "LCH-20"})
    void is_jit_for_a_long_queue_or_a_promotion() {
      assertEquals(ExecutionMode.INTERPRETER, mode(QUEUE, 4095));
      assertEquals(ExecutionMode.JIT, mode(QUEUE, 4096));
      assertEquals(ExecutionMode.INTERPRETER, mode(HOT_OPCODES, 7));
      assertEquals(ExecutionMode.JIT, mode(HOT_OPCODES, 8));
      assertEquals(ExecutionMode.INTERPRETER, mode(HOT_WINDOWS, 3));
      assertEquals(ExecutionMode.JIT, mode(HOT_WINDOWS, -1));
      assertEquals(true, advice(with(HOT_OPCODES, 8)).promoteHotOpcodes());
      assertEquals(true, advice(with(HOT_WINDOWS, 4)).promoteHotWindows());
    }

    private static ExecutionMode mode(int component, long value) {
      return advice(with(component, value)).executionMode();
    }

    @Test
    @Proves("LCH-21")
    void ages_work_that_came_back_or_is_old() {
      assertEquals(false, advice(with(AGE, 31)).agePriorityWork());
      assertEquals(true, advice(with(AGE, 32)).agePriorityWork());
      assertEquals(true, advice(with(AGE, -1)).agePriorityWork());
      assertEquals(true, advice(with(REQUEUES, 1L << 63)).agePriorityWork());
    }

    @Test
    @Proves("LCH-05")
    void an_empty_queue_has_an_empty_topology_whatever_the_pressure() {
      assertEquals(Topology.EMPTY, advice(with(PRESSURE, 10_000)).topology());
    }
  }
}

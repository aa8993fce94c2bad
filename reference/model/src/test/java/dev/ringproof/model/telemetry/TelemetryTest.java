package dev.ringproof.model.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.model.Refused;
import dev.ringproof.model.RingOf;
import dev.ringproof.spec.answer.MetricEntry;
import dev.ringproof.spec.answer.SlotEntry;
import dev.ringproof.spec.answer.StatusCounts;
import dev.ringproof.spec.answer.TelemetryAnswer.ControlSnapshotAnswer;
import dev.ringproof.spec.answer.TelemetryAnswer.HealthAnswer;
import dev.ringproof.spec.answer.TelemetryAnswer.RingSnapshotAnswer;
import dev.ringproof.spec.answer.TelemetryAnswer.RuntimeCountersAnswer;
import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.telemetry.RingDump;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Words;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelemetryTest {
  private static final Bytes CONTROL = control();

  /** A control buffer of zeros but for index, word, index, word. */
  private static Bytes control(int... indexedWords) {
    int[] words = new int[160];
    for (int i = 0; i < indexedWords.length; i += 2) {
      words[indexedWords[i]] = indexedWords[i + 1];
    }
    return Bytes.copyOf(RingOf.words(words));
  }

  private static RingDump dump(Bytes control, int... statuses) {
    return new RingDump(control, Bytes.copyOf(RingOf.statuses(statuses)), Words.EMPTY);
  }

  @Nested
  class Control {
    @Test
    @Proves({"TEL-01", "TEL-04"})
    void tells_its_fixed_part() {
      Bytes control = control(0, 9, 1, 10, 128, 11, 97, 12, 127, -1, 64, 13, 140, 14);
      int[] tenants = new int[32];
      tenants[0] = 13;
      assertEquals(
          new ControlSnapshotAnswer(
              true,
              10,
              11,
              List.of(new MetricEntry(1, 12), new MetricEntry(31, -1)),
              Words.of(tenants),
              Words.of(0, 0, 0, 0, 14)),
          ControlDecoding.of(control));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 636, 639, 641, 642, 643})
    @Proves("TEL-02")
    void is_refused_when_short_or_cut(int length) {
      Bytes control = Bytes.of(new byte[length]);
      Bytes cutRing = Bytes.of(new byte[1]);
      assertEquals(
          RefusalCode.CONTROL_LENGTH,
          Refused.code(() -> RingDecoding.of(new RingDump(control, cutRing, Words.EMPTY))));
    }
  }

  @Nested
  class Ring {
    private final RingSnapshotAnswer snapshot =
        RingDecoding.of(dump(CONTROL, 0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 7, 7, 8, -1));

    @Test
    @Proves({"SLOT-04", "SLOT-05", "TEL-05", "TEL-07", "TEL-08"})
    void counts_its_slots_by_status() {
      assertEquals(new StatusCounts(2, 1, 2, 1, 1, 1, 1, 3, 2), snapshot.occupancy());
      assertEquals(14, snapshot.totalSlots());
      assertEquals(11, snapshot.queueDepth());
    }

    @Test
    @Proves({"SLOT-02", "SLOT-05", "TEL-06"})
    void lists_its_slots_with_their_raw_status() {
      int[] first = {-9, 1, 2, 3, 4, 5, 6, 7};
      Bytes ring = RingOf.slots(first, new int[0]);
      Words none = Words.of(0, 0, 0);
      assertEquals(
          List.of(new SlotEntry(0, -9, 2, 1, Words.of(4, 5, 6)), new SlotEntry(1, 0, 0, 0, none)),
          RingDecoding.of(new RingDump(CONTROL, ring, Words.EMPTY)).slots());
    }

    @Test
    @Proves("TEL-03")
    void is_refused_when_cut() {
      RingDump cut = new RingDump(CONTROL, Bytes.of(new byte[65]), Words.EMPTY);
      assertEquals(RefusalCode.RING_LENGTH, Refused.code(() -> RingDecoding.of(cut)));
    }

    @Test
    @Proves({"SLOT-06", "TEL-14"})
    void knows_the_active_slots_of_an_opcode() {
      assertEquals(Words.of(2, 3, 4, 6, 7, 8), RingDecoding.activeSlots(snapshot, 0xAA).slots());
      assertEquals(Words.EMPTY, RingDecoding.activeSlots(snapshot, 0xAB).slots());
    }
  }

  @Nested
  class Counters {
    @Test
    @Proves({"TEL-15", "TEL-16", "TEL-17", "TEL-18", "TEL-21"})
    void are_shares_of_the_ring_rounded_down() {
      RingSnapshotAnswer snapshot = RingDecoding.of(dump(control(1, -1), 0, 0, 3, 6, 7, 7, 9));
      assertEquals(
          new RuntimeCountersAnswer(7, 4, 2, 285_714, 5_714, 7_142, -1, 1, 0, 0, 0, 1, 1, 2),
          RuntimeFigures.of(snapshot));
    }

    @Test
    @Proves({"TEL-15", "TEL-16", "TEL-17"})
    void of_an_empty_ring_are_0() {
      assertEquals(
          new RuntimeCountersAnswer(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
          RuntimeFigures.of(RingDecoding.of(dump(CONTROL))));
    }

    @Test
    @Proves({"TEL-19", "TEL-20"})
    void add_up_fairness_in_64_bits_and_take_the_spread_of_what_is_not_zero() {
      Bytes control = control(64, -1, 70, 5, 95, -1, 136, -1, 140, -1);
      RuntimeCountersAnswer counters = RuntimeFigures.of(RingDecoding.of(dump(control)));
      assertEquals(2 * 0xFFFF_FFFFL + 5, counters.tenantFairnessTotal());
      assertEquals(2 * 0xFFFF_FFFFL, counters.priorityFairnessTotal());
      assertEquals(-1 - 5, counters.tenantFairnessSkew());
    }
  }

  @Nested
  class Health {
    @Test
    @Proves({"TEL-23", "TEL-25"})
    void suspects_a_stall_when_work_waits_and_nothing_explains_it() {
      RingDump waiting = dump(control(1, 5), 6, 0);
      assertEquals(
          new HealthAnswer(0, 1, 0, 1, 500_000, true), HealthCheck.since(waiting, waiting));
      RingDump fault = dump(control(1, 5), 1, 7);
      assertEquals(new HealthAnswer(0, 2, 1, 0, 0, false), HealthCheck.since(waiting, fault));
      RingDump later = dump(control(1, -1), 1, 1);
      assertEquals(new HealthAnswer(-6, 2, 0, 0, 0, false), HealthCheck.since(waiting, later));
      RingDump idle = dump(control(1, 5), 0, 3);
      assertEquals(new HealthAnswer(0, 0, 0, 0, 500_000, false), HealthCheck.since(waiting, idle));
    }

    @Test
    @Proves("TEL-24")
    void refuses_a_done_count_that_went_backwards() {
      assertEquals(
          RefusalCode.DONE_COUNT_REGRESSED,
          Refused.code(() -> HealthCheck.since(dump(control(1, -1)), dump(control(1, 1)))));
    }

    @Test
    @Proves("TEL-22")
    void checks_the_previous_buffers_first() {
      RingDump cutRing = new RingDump(CONTROL, Bytes.of(new byte[1]), Words.EMPTY);
      RingDump cutControl = new RingDump(Bytes.EMPTY, Bytes.EMPTY, Words.EMPTY);
      assertEquals(
          RefusalCode.RING_LENGTH, Refused.code(() -> HealthCheck.since(cutRing, cutControl)));
      assertEquals(
          RefusalCode.CONTROL_LENGTH, Refused.code(() -> HealthCheck.since(cutControl, cutRing)));
    }
  }

  @Test
  @Proves("TEL-01")
  void a_dump_is_left_as_it_was() {
    RingDump dump = dump(CONTROL, IntStream.range(0, 9).toArray());
    byte[] before = Arrays.copyOf(dump.ring().toArray(), dump.ring().length());
    RingDecoding.of(dump);
    assertEquals(Bytes.of(before), dump.ring());
  }
}

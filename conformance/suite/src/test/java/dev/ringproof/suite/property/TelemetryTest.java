package dev.ringproof.suite.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.spec.operation.TelemetryOperation.ActiveSlots;
import dev.ringproof.spec.operation.TelemetryOperation.DecodeControl;
import dev.ringproof.spec.operation.TelemetryOperation.DecodeRing;
import dev.ringproof.spec.operation.TelemetryOperation.HealthSince;
import dev.ringproof.spec.operation.TelemetryOperation.RuntimeCounters;
import dev.ringproof.spec.telemetry.RingDump;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import dev.ringproof.spec.value.Words;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Snapshots of control and ring, beside counts that the test makes itself. */
class TelemetryTest {
  private static final List<String> STATES =
      List.of(
          "empty",
          "published",
          "claimed",
          "done",
          "wait_io",
          "yield",
          "requeue",
          "fault",
          "unknown");

  @Provide
  Arbitrary<RingDump> dump() {
    return Combinators.combine(control(), ring(), Given.words(3).map(TelemetryTest::withTwo))
        .as(RingDump::new);
  }

  private static Words withTwo(Words some) {
    int[] words = java.util.Arrays.copyOf(some.toArray(), some.length() + 2);
    words[some.length()] = 8;
    words[some.length() + 1] = 9;
    return Words.of(words);
  }

  private static Arbitrary<Bytes> control() {
    return Given.wholeWords(160, 163);
  }

  /** Few opcodes, tickets and classes, so that slots meet in windows. */
  private static Arbitrary<Bytes> ring() {
    return Combinators.combine(
            Given.ring(0, 8, Given.status()),
            Arbitraries.integers().between(0, 2).list().ofSize(24))
        .as(
            (bytes, small) -> {
              RingImage ring = RingImage.of(bytes);
              for (int slot = 0; slot < ring.slots(); slot++) {
                ring.with(slot, 1, 7 + small.get(3 * slot));
                ring.with(slot, 4, small.get(3 * slot + 1));
                ring.with(slot, 5, small.get(3 * slot + 2));
              }
              return ring.bytes();
            });
  }

  @Property
  void a_control_snapshot_is_what_the_words_say(@ForAll("dump") RingDump dump) {
    WordsImage words = WordsImage.of(dump.control());
    Fields read = Asked.done(new DecodeControl(dump.control()));
    assertEquals(words.word(0) != 0, Asked.flag(read, "shutdown"));
    assertEquals(Value.u32(words.word(1)), read.get("done_count").orElseThrow());
    assertEquals(Value.u32(words.word(128)), read.get("epoch").orElseThrow());
    assertEquals(row(words, 64, 32), Asked.items(read, "tenant_fairness"));
    assertEquals(row(words, 136, 5), Asked.items(read, "priority_fairness"));
    List<Value> metrics = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      if (words.word(96 + i) != 0) {
        metrics.add(Value.u32s(i, words.word(96 + i)));
      }
    }
    assertEquals(metrics, Asked.items(read, "metrics"));
  }

  @Property
  void the_control_comes_before_the_ring(
      @ForAll("dump") RingDump dump, @ForAll byte way, @ForAll boolean cutRing) {
    Bytes ring = cutRing ? Given.cut(dump.ring(), way & 0x3F) : dump.ring();
    for (Bytes control : List.of(Given.cut(dump.control(), way & 0x3F), shorter(way))) {
      assertEquals("control_length", Asked.refused(new DecodeControl(control)).code());
      assertEquals(
          "control_length", Asked.refused(new DecodeRing(control, ring, Words.EMPTY)).code());
      assertEquals(
          "control_length", Asked.refused(new RuntimeCounters(control, ring, Words.EMPTY)).code());
    }
    if (cutRing) {
      assertEquals(
          "ring_length", Asked.refused(new DecodeRing(dump.control(), ring, Words.EMPTY)).code());
    }
  }

  @Property
  void every_slot_is_counted_under_its_status_and_listed_with_its_words(
      @ForAll("dump") RingDump dump) {
    RingImage ring = RingImage.of(dump.ring());
    Fields read = decoded(dump);
    List<Value> slots = new ArrayList<>();
    for (int slot = 0; slot < ring.slots(); slot++) {
      slots.add(words(ring, slot));
    }
    assertEquals(slots, Asked.items(read, "slots"));
    assertEquals(ring.slots(), Asked.number(read, "total_slots"));
    Fields occupancy = (Fields) read.get("occupancy").orElseThrow();
    for (int state = 0; state < STATES.size(); state++) {
      assertEquals(count(ring, state), Asked.number(occupancy, STATES.get(state)));
    }
    assertEquals(queueDepth(ring), Asked.number(read, "queue_depth"));
  }

  private static Fields words(RingImage ring, int slot) {
    return Fields.of("slot", Value.u32(slot))
        .with("status", Value.u32(ring.status(slot)))
        .with("tenant", Value.u32(ring.word(slot, 2)))
        .with("opcode", Value.u32(ring.word(slot, 1)))
        .with("args_prefix", Value.u32s(ring.arg(slot, 0), ring.arg(slot, 1), ring.arg(slot, 2)));
  }

  @Property
  void windows_group_slots_by_ticket_and_opcode_in_that_order(@ForAll("dump") RingDump dump) {
    RingImage ring = RingImage.of(dump.ring());
    List<Value> expected = new ArrayList<>();
    List<Value> active = new ArrayList<>();
    for (int pair = 0; pair < 9; pair++) { // Tickets 0 to 2, of each the opcodes 7 to 9.
      int ticket = pair / 3;
      int opcode = 7 + pair % 3;
      List<Integer> slots = members(ring, ticket, opcode);
      boolean asked = !slots.isEmpty() && dump.windowOpcodes().contains(opcode);
      if (asked) {
        expected.add(window(ring, ticket, opcode, slots));
      }
      if (asked && slots.stream().anyMatch(slot -> active(ring.status(slot)))) {
        active.add(Value.u32s(ticket, opcode));
      }
    }
    Fields read = decoded(dump);
    assertEquals(expected, Asked.items(read, "windows"));
    assertEquals(active, Asked.items(read, "active_windows"));
  }

  @Property
  void active_slots_of_an_opcode_come_in_ring_order(
      @ForAll("dump") RingDump dump, @ForAll @IntRange(min = 7, max = 10) int opcode) {
    RingImage ring = RingImage.of(dump.ring());
    List<Value> expected = new ArrayList<>();
    for (int slot = 0; slot < ring.slots(); slot++) {
      if (ring.word(slot, 1) == opcode && active(ring.status(slot))) {
        expected.add(Value.u32(slot));
      }
    }
    ActiveSlots op = new ActiveSlots(dump.control(), dump.ring(), dump.windowOpcodes(), opcode);
    assertEquals(Fields.of("slots", Value.seq(expected)), Asked.done(op));
  }

  @Property
  void runtime_counters_follow_from_the_snapshot(@ForAll("dump") RingDump dump) {
    RingImage ring = RingImage.of(dump.ring());
    WordsImage control = WordsImage.of(dump.control());
    Fields expected =
        shares(ring)
            .with("drained_slots", Value.u32(control.word(1)))
            .with("unreclaimed_done_slots", Value.number(count(ring, 3)))
            .with("tenant_fairness_total", Value.u64(sum(control, 64, 32)))
            .with("priority_fairness_total", Value.u64(sum(control, 136, 5)))
            .with("tenant_fairness_skew", Value.number(skew(control)))
            .with("requeue_slots", Value.number(count(ring, 6)))
            .with("priority_requeue_count", Value.u64(count(ring, 6)))
            .with("fault_slots", Value.number(count(ring, 7)));
    assertEquals(
        expected,
        Asked.done(new RuntimeCounters(dump.control(), dump.ring(), dump.windowOpcodes())));
  }

  private static Fields shares(RingImage ring) {
    long total = ring.slots();
    long empty = count(ring, 0);
    long queue = queueDepth(ring);
    return Fields.of("total_slots", Value.number(total))
        .with("queue_depth", Value.number(queue))
        .with("gpu_idle_slots", Value.number(empty))
        .with("gpu_idle_ppm", Value.number(share(empty, 1_000_000, total)))
        .with("frontier_density_bps", Value.number(share(queue, 10_000, total)))
        .with("occupancy_proxy_bps", Value.number(share(total - empty, 10_000, total)));
  }

  @Property
  void health_compares_the_done_counts_and_suspects_a_stall(
      @ForAll("dump") RingDump before, @ForAll("dump") RingDump now, @ForAll boolean same) {
    int done = WordsImage.of(before.control()).word(1);
    Bytes control = same ? WordsImage.of(now.control()).with(1, done).bytes() : now.control();
    RingDump after = new RingDump(control, now.ring(), now.windowOpcodes());
    long delta =
        Integer.toUnsignedLong(WordsImage.of(control).word(1)) - Integer.toUnsignedLong(done);
    if (delta < 0) {
      assertEquals("done_count_regressed", Asked.refused(new HealthSince(before, after)).code());
      return;
    }
    RingImage ring = RingImage.of(now.ring());
    Fields read = Asked.done(new HealthSince(before, after));
    assertEquals(delta, Asked.number(read, "done_delta"));
    assertEquals(queueDepth(ring), Asked.number(read, "queue_depth"));
    boolean stall = queueDepth(ring) > 0 && delta == 0 && count(ring, 7) == 0;
    assertEquals(stall, Asked.flag(read, "suspected_stall"));
  }

  @Property
  void health_checks_the_previous_buffers_first(
      @ForAll("dump") RingDump dump, @ForAll byte way, @ForAll boolean controlToo) {
    Bytes cutRing = Given.cut(dump.ring(), way & 0x3F);
    RingDump wrongRing = new RingDump(dump.control(), cutRing, Words.EMPTY);
    RingDump wrongControl = new RingDump(shorter(way), dump.ring(), Words.EMPTY);
    RingDump current = controlToo ? wrongControl : dump;
    assertEquals("ring_length", Asked.refused(new HealthSince(wrongRing, current)).code());
    RingDump ringAgain = controlToo ? wrongRing : dump;
    assertEquals("control_length", Asked.refused(new HealthSince(wrongControl, ringAgain)).code());
    assertTrue(Asked.refused(new HealthSince(dump, wrongRing)).code().equals("ring_length"));
  }

  private static Fields decoded(RingDump dump) {
    return Asked.done(new DecodeRing(dump.control(), dump.ring(), dump.windowOpcodes()));
  }

  private static Bytes shorter(int way) {
    return Bytes.of(new byte[4 * (way & 0x7F)]);
  }

  private static List<Value> row(WordsImage words, int from, int count) {
    List<Value> row = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      row.add(Value.u32(words.word(i)));
    }
    return row;
  }

  private static long count(RingImage ring, int state) {
    long count = 0;
    for (int slot = 0; slot < ring.slots(); slot++) {
      int status = ring.status(slot);
      int known = status >= 0 && status < 8 ? status : 8;
      count += known == state ? 1 : 0;
    }
    return count;
  }

  private static long queueDepth(RingImage ring) {
    return ring.slots() - count(ring, 0) - count(ring, 3);
  }

  private static boolean active(int status) {
    return status == 1 || status == 2 || status >= 4 && status <= 6;
  }

  private static List<Integer> members(RingImage ring, int ticket, int opcode) {
    List<Integer> slots = new ArrayList<>();
    for (int slot = 0; slot < ring.slots(); slot++) {
      if (ring.arg(slot, 0) == ticket && ring.word(slot, 1) == opcode) {
        slots.add(slot);
      }
    }
    return slots;
  }

  private static Fields window(RingImage ring, int ticket, int opcode, List<Integer> slots) {
    Fields window =
        Fields.of("ticket", Value.u32(ticket))
            .with("opcode", Value.u32(opcode))
            .with("tenant", Value.u32(ring.word(slots.get(0), 2)))
            .with("required", Value.number(slots.stream().filter(s -> ring.arg(s, 1) == 0).count()))
            .with(
                "lookahead", Value.number(slots.stream().filter(s -> ring.arg(s, 1) == 1).count()));
    for (int state = 1; state < 8; state++) {
      int status = state;
      long met = slots.stream().filter(slot -> ring.status(slot) == status).count();
      window = window.with(STATES.get(state), Value.number(met));
    }
    return window;
  }

  private static long share(long part, long unit, long total) {
    return total == 0 ? 0 : part * unit / total;
  }

  private static long sum(WordsImage words, int from, int count) {
    long sum = 0;
    for (int i = from; i < from + count; i++) {
      sum += Integer.toUnsignedLong(words.word(i));
    }
    return sum;
  }

  private static long skew(WordsImage words) {
    long least = Long.MAX_VALUE;
    long most = 0;
    for (int i = 64; i < 96; i++) {
      long counter = Integer.toUnsignedLong(words.word(i));
      least = counter == 0 ? least : Math.min(least, counter);
      most = Math.max(most, counter);
    }
    return most == 0 ? 0 : most - least;
  }
}

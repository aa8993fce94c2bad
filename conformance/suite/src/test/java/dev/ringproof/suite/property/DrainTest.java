package dev.ringproof.suite.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.operation.ExecutionOperation.Drain;
import dev.ringproof.spec.operation.ExecutionOperation.RunParallel;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Execution by one lane. */
class DrainTest {
  private static final List<Mistake<Drain>> IN_ORDER =
      List.of(
          new Mistake<>("control_length", DrainTest::wrongControl),
          new Mistake<>(
              "ring_length",
              (op, n) -> drain(op.control(), Given.cut(op.ring(), n), op.debugLog(), op.passes())),
          new Mistake<>(
              "misaligned_length",
              (op, n) -> drain(op.control(), op.ring(), Given.cut(op.debugLog(), n), op.passes())));

  /** Any program: half of the tenants authorised, few opcodes, indices mostly inside the buffer. */
  @Provide
  Arbitrary<Drain> any() {
    Arbitrary<Integer> word =
        Arbitraries.oneOf(Arbitraries.integers().between(0, 170), Given.u32());
    Arbitrary<Bytes> ring =
        Arbitraries.integers()
            .between(0, 4)
            .flatMap(slots -> word.array(int[].class).ofSize(16 * slots))
            .map(words -> WordsImage.of(words).bytes());
    Arbitrary<List<Integer>> headers = Arbitraries.integers().between(0, 11).list().ofSize(12);
    return Combinators.combine(ring, headers, Given.wholeWords(0, 12), passes())
        .as((bytes, small, log, n) -> drain(control(), headed(bytes, small), log, n));
  }

  private static Arbitrary<Integer> passes() {
    return Arbitraries.integers().between(0, 3);
  }

  private static Bytes control() {
    WordsImage control = WordsImage.zero(164).with(2, 3);
    for (int tenant = 0; tenant < 6; tenant++) {
      control.with(3 + tenant, 1);
    }
    return control.bytes();
  }

  private static Bytes headed(Bytes bytes, List<Integer> small) {
    RingImage ring = RingImage.of(bytes);
    int[] opcodes = {0, 1, 2, 3, 4, 6, 7, 8, 40, 0xFFFD, 0xFFFE, 0x7FFF_FFFF};
    for (int slot = 0; slot < ring.slots(); slot++) {
      ring.with(slot, 0, Math.min(small.get(3 * slot), 2));
      ring.with(slot, 1, opcodes[small.get(3 * slot + 1)]);
      ring.with(slot, 2, small.get(3 * slot + 2));
    }
    return ring.bytes();
  }

  @Property
  void the_first_wrong_buffer_is_named_and_all_are_left_as_they_were(
      @ForAll("any") Drain op, @ForAll int bits, @ForAll byte way) {
    var spoiled = Mistake.some(IN_ORDER, bits, way & 0x3F, op);
    Drain wrong = spoiled.request();
    for (Outcome.Refused refused :
        List.of(Asked.refused(wrong), Asked.refused(parallel(wrong, 1 + (way & 3))))) {
      assertEquals(spoiled.firstCode(), refused.code());
      assertEquals(wrong.control(), refused.fields().get("control").orElseThrow());
      assertEquals(wrong.ring(), refused.fields().get("ring").orElseThrow());
      assertEquals(wrong.debugLog(), refused.fields().get("debug_log").orElseThrow());
    }
  }

  @Property
  void no_pass_changes_nothing(@ForAll("any") Drain op) {
    Drain none = drain(op.control(), op.ring(), op.debugLog(), 0);
    Fields unchanged =
        Fields.of("control", op.control()).with("ring", op.ring()).with("debug_log", op.debugLog());
    assertEquals(unchanged, Asked.done(none));
  }

  @Property
  void two_passes_are_one_pass_and_another(@ForAll("any") Drain op) {
    Fields once = Asked.done(drain(op.control(), op.ring(), op.debugLog(), 1));
    Drain another =
        drain(
            Asked.bytes(once, "control"),
            Asked.bytes(once, "ring"),
            Asked.bytes(once, "debug_log"),
            1);
    Drain both = drain(op.control(), op.ring(), op.debugLog(), 2);
    assertEquals(Asked.done(both), Asked.done(another));
  }

  @Property
  void only_published_slots_of_authorised_tenants_change_and_only_in_their_status(
      @ForAll("any") Drain op) {
    RingImage ring = RingImage.of(op.ring());
    if (mayDisturbAuthority(ring) || op.passes() == 0) {
      return;
    }
    for (int slot = 0; slot < ring.slots(); slot++) {
      if (ring.status(slot) == 1 && authorised(op, ring.word(slot, 2))) {
        ring.withStatus(slot, 3);
      }
    }
    assertEquals(ring.bytes(), Asked.bytes(Asked.done(op), "ring"));
  }

  @Property
  void done_slots_and_the_done_count_agree(@ForAll("any") Drain op) {
    RingImage before = RingImage.of(op.ring());
    if (mayDisturbAuthority(before)) {
      return;
    }
    Fields fields = Asked.done(op);
    RingImage after = RingImage.of(Asked.bytes(fields, "ring"));
    int finished = 0;
    for (int slot = 0; slot < before.slots(); slot++) {
      finished += before.status(slot) == 1 && after.status(slot) == 3 ? 1 : 0;
    }
    assertEquals(finished, WordsImage.of(Asked.bytes(fields, "control")).word(1));
  }

  @Property
  void one_lane_in_parallel_is_a_drain(@ForAll("any") Drain op) {
    assertEquals(Asked.done(op), Asked.done(parallel(op, 1)));
  }

  @Property
  void stores_beside_one_another_do_not_depend_on_the_lanes(
      @ForAll @IntRange(min = 1, max = 12) int slots,
      @ForAll @IntRange(min = 1, max = 5) int lanes) {
    RingImage ring = RingImage.empty(slots);
    WordsImage expected = WordsImage.of(control());
    for (int slot = 0; slot < slots; slot++) {
      ring.published(slot, slot % 2 == 0 ? 1 : 2, 0, 7 + slot, 141 + slot);
      expected.with(141 + slot, 7 + slot);
    }
    expected.with(1, slots).with(97, (slots + 1) / 2).with(98, slots / 2);
    Drain op = drain(control(), ring.bytes(), Bytes.EMPTY, 1);
    assertEquals(expected.bytes(), Asked.bytes(Asked.done(op), "control"));
    assertEquals(Asked.done(op), Asked.done(parallel(op, lanes)));
  }

  /** Work that can write to SHUTDOWN, the done count, the table of tenants or its base. */
  private static boolean mayDisturbAuthority(RingImage ring) {
    for (int slot = 0; slot < ring.slots(); slot++) {
      int opcode = ring.word(slot, 1);
      int index = opcode == 4 ? ring.arg(slot, 0) : ring.arg(slot, 1);
      boolean stores = opcode == 1 || opcode == 2 || opcode == 4;
      if (stores && Integer.compareUnsigned(index, 32) < 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean authorised(Drain op, int tenant) {
    return WordsImage.of(op.control()).word(3 + tenant) != 0;
  }

  private static Drain wrongControl(Drain op, int n) {
    Bytes wrong = n % 2 == 0 ? Bytes.of(new byte[4 * n]) : Given.cut(op.control(), n);
    return drain(wrong, op.ring(), op.debugLog(), op.passes());
  }

  private static RunParallel parallel(Drain op, int lanes) {
    return new RunParallel(op.control(), op.ring(), op.debugLog(), op.passes(), lanes);
  }

  private static Drain drain(Bytes control, Bytes ring, Bytes log, int passes) {
    return new Drain(control, ring, log, passes);
  }
}

package dev.ringproof.suite.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.operation.SlotOperation.Transition;
import dev.ringproof.spec.slot.SlotTransition;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Host-side moves of a slot's status. */
class TransitionTest {
  private static final Map<SlotTransition, Set<Integer>> LEGAL_FROM =
      Map.of(
          SlotTransition.CLAIM, Set.of(1, 5, 6),
          SlotTransition.DONE, Set.of(2),
          SlotTransition.FAULT, Set.of(1, 2, 4, 5, 6),
          SlotTransition.CANCEL, Set.of(1, 4, 5, 6));
  private static final Map<SlotTransition, Integer> TO =
      Map.of(
          SlotTransition.CLAIM, 2,
          SlotTransition.DONE, 3,
          SlotTransition.FAULT, 7,
          SlotTransition.CANCEL, 0);
  private static final Map<SlotTransition, String> ILLEGAL =
      Map.of(
          SlotTransition.CLAIM, "illegal_claim",
          SlotTransition.DONE, "illegal_done",
          SlotTransition.FAULT, "illegal_fault",
          SlotTransition.CANCEL, "illegal_cancel");

  @Provide
  Arbitrary<Transition> any() {
    return Given.ring(1, 3, Given.status())
        .flatMap(
            ring ->
                Combinators.combine(
                        Arbitraries.integers().between(0, ring.length() / 64 - 1),
                        Arbitraries.of(LEGAL_FROM.keySet()))
                    .as((slot, move) -> new Transition(ring, slot, move)));
  }

  @Property(tries = 1000)
  void only_a_legal_move_changes_the_status_and_nothing_else_changes(@ForAll("any") Transition op) {
    RingImage ring = RingImage.of(op.ring());
    int previous = ring.status(op.slot());
    if (!LEGAL_FROM.get(op.transition()).contains(previous)) {
      Asked.refusedUnchanged(op, ILLEGAL.get(op.transition()), op.ring());
      return;
    }
    Bytes after = ring.withStatus(op.slot(), TO.get(op.transition())).bytes();
    assertEquals(Fields.of("ring", after).with("previous", Value.u32(previous)), Asked.done(op));
  }

  @Property
  void the_rings_length_comes_first_then_the_slot_then_the_status(
      @ForAll("any") Transition op, @ForAll int bits, @ForAll byte way) {
    List<Mistake<Transition>> inOrder =
        List.of(
            new Mistake<>("ring_length", (it, n) -> with(it, Given.cut(it.ring(), n), it.slot())),
            new Mistake<>("slot_out_of_range", TransitionTest::pastTheEnd),
            new Mistake<>(ILLEGAL.get(op.transition()), TransitionTest::faulted));
    var spoiled = Mistake.some(inOrder, bits, way & 0x3F, op);
    Asked.refusedUnchanged(spoiled.request(), spoiled.firstCode(), spoiled.request().ring());
  }

  @Property
  void publish_is_forbidden_before_anything_is_looked_at(
      @ForAll("any") Transition op, @ForAll boolean cut, @ForAll("u32") int slot) {
    Bytes ring = cut ? Given.cut(op.ring(), slot & 0x3F) : op.ring();
    Asked.refusedUnchanged(
        new Transition(ring, slot, SlotTransition.PUBLISH), "publish_transition_forbidden", ring);
  }

  @Provide
  Arbitrary<Integer> u32() {
    return Given.u32();
  }

  private static Transition pastTheEnd(Transition op, int n) {
    int slots = op.ring().length() / 64;
    return with(op, op.ring(), List.of(slots, slots + 1, 0x0400_0000, -1).get(n % 4));
  }

  private static Transition faulted(Transition op, int n) {
    return with(op, RingImage.of(op.ring()).withStatus(op.slot(), 7 + n).bytes(), op.slot());
  }

  private static Transition with(Transition op, Bytes ring, int slot) {
    return new Transition(ring, slot, op.transition());
  }
}

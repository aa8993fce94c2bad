package dev.ringproof.suite.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.operation.PublishOperation.PublishSlot;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Words;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Publication of one operation into one slot. */
class PublishSlotTest {
  private static final List<Mistake<PublishSlot>> IN_ORDER =
      List.of(
          new Mistake<>("ring_length", (op, n) -> ring(op, Given.cut(op.ring(), n))),
          new Mistake<>(
              "slot_out_of_range",
              (op, n) -> slot(op, List.of(op.ring().length() / 64, 0x0400_0000, -1).get(n % 3))),
          new Mistake<>("too_many_args", (op, n) -> args(op, Words.of(new int[13 + n]))),
          new Mistake<>("opcode_reserved", (op, n) -> opcode(op, Given.reservedOpcode(n))),
          new Mistake<>("slot_not_publishable", PublishSlotTest::busy));

  @Provide
  Arbitrary<PublishSlot> good() {
    return Given.ring(1, 4, Given.free())
        .flatMap(
            ring ->
                Combinators.combine(
                        Arbitraries.integers().between(0, ring.length() / 64 - 1),
                        Given.u32(),
                        Given.opcode(),
                        Given.words(12))
                    .as((slot, tenant, opcode, args) -> op(ring, slot, tenant, opcode, args)));
  }

  @Property
  void writes_all_sixteen_words_of_its_slot_and_no_other(@ForAll("good") PublishSlot op) {
    RingImage expected = RingImage.of(op.ring());
    expected.published(op.slot(), op.opcode(), op.tenant(), op.args().toArray());
    assertEquals(Fields.of("ring", expected.bytes()), Asked.done(op));
  }

  @Property
  void the_first_mistake_is_named_and_nothing_is_written(
      @ForAll("good") PublishSlot op, @ForAll int bits, @ForAll byte way) {
    var spoiled = Mistake.some(IN_ORDER, bits, way & 0x3F, op);
    Asked.refusedUnchanged(spoiled.request(), spoiled.firstCode(), spoiled.request().ring());
  }

  @Property
  void any_status_but_empty_and_done_is_in_use(
      @ForAll("good") PublishSlot op, @ForAll("used") int status) {
    Bytes ring = RingImage.of(op.ring()).withStatus(op.slot(), status).bytes();
    Asked.refusedUnchanged(ring(op, ring), "slot_not_publishable", ring);
  }

  @Provide
  Arbitrary<Integer> used() {
    return Given.used();
  }

  private static PublishSlot busy(PublishSlot op, int n) {
    int last = op.ring().length() / 64 - 1;
    int slot = Math.min(op.slot() & 0x7FFF_FFFF, last);
    RingImage ring = RingImage.of(op.ring());
    return ring(op, ring.withStatus(slot, Given.used(n)).bytes());
  }

  private static PublishSlot op(Bytes ring, int slot, int tenant, int opcode, Words args) {
    return new PublishSlot(ring, slot, tenant, opcode, args);
  }

  private static PublishSlot ring(PublishSlot op, Bytes ring) {
    return op(ring, op.slot(), op.tenant(), op.opcode(), op.args());
  }

  private static PublishSlot slot(PublishSlot op, int slot) {
    return op(op.ring(), slot, op.tenant(), op.opcode(), op.args());
  }

  private static PublishSlot args(PublishSlot op, Words args) {
    return op(op.ring(), op.slot(), op.tenant(), op.opcode(), args);
  }

  private static PublishSlot opcode(PublishSlot op, int opcode) {
    return op(op.ring(), op.slot(), op.tenant(), opcode, op.args());
  }
}

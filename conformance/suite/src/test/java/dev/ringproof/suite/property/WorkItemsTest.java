package dev.ringproof.suite.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.operation.PublishOperation.EncodeWorkItemsRing;
import dev.ringproof.spec.operation.PublishOperation.EncodeWorkItemsRingWords;
import dev.ringproof.spec.operation.PublishOperation.PublishWorkItems;
import dev.ringproof.spec.publish.WorkItem;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Work items: a fresh ring made of them, and their publication into a ring in use. */
class WorkItemsTest {

  /** A ring that is a function of its items. */
  @Group
  class Encoded {
    private static final List<Mistake<EncodeWorkItemsRing>> IN_ORDER =
        List.of(
            new Mistake<>("opcode_reserved", (op, n) -> items(op, oneReserved(op.items(), n))),
            new Mistake<>("ring_capacity", (op, n) -> slots(op, 1_048_577 + n)));

    @Provide
    Arbitrary<EncodeWorkItemsRing> good() {
      return Combinators.combine(
              Given.workItem().list().ofMinSize(1).ofMaxSize(4),
              Arbitraries.integers().between(0, 3),
              Given.u32(),
              Given.wholeWords(0, 128).optional())
          .as((items, more, tenant, old) -> op(items.size() + more, tenant, items, old));
    }

    @Property
    void is_its_items_and_zeros_whatever_the_destination_held(
        @ForAll("good") EncodeWorkItemsRing op) {
      RingImage expected = RingImage.empty(op.slotCount());
      for (int i = 0; i < op.items().size(); i++) {
        publish(expected, i, op.tenant(), op.items().get(i));
      }
      assertEquals(Fields.of("ring", expected.bytes()), Asked.done(op));
    }

    @Property
    void the_word_form_is_the_byte_form(@ForAll("good") EncodeWorkItemsRing op) {
      assertEquals(Asked.done(op), Asked.done(wordForm(op)));
    }

    @Property
    void the_word_form_ignores_a_destination_of_the_right_size(
        @ForAll("good") EncodeWorkItemsRing op, @ForAll byte old) {
      byte[] held = new byte[64 * op.slotCount()];
      java.util.Arrays.fill(held, old);
      EncodeWorkItemsRing reused =
          op(op.slotCount(), op.tenant(), op.items(), Optional.of(Bytes.of(held)));
      assertEquals(Asked.done(op), Asked.done(wordForm(reused)));
    }

    @Property
    void the_first_mistake_is_named_by_both_forms(
        @ForAll("good") EncodeWorkItemsRing op, @ForAll int bits, @ForAll byte way) {
      var spoiled = Mistake.some(IN_ORDER, bits, way & 0x3F, op);
      Bytes held = op.ring().orElse(Bytes.EMPTY);
      Asked.refusedUnchanged(spoiled.request(), spoiled.firstCode(), held);
      Asked.refusedUnchanged(wordForm(spoiled.request()), spoiled.firstCode(), held);
    }

    @Property
    void too_many_items_come_before_a_reserved_opcode(
        @ForAll("good") EncodeWorkItemsRing op, @ForAll byte way, @ForAll boolean reserved) {
      int n = way & 0x3F;
      List<WorkItem> items = reserved ? oneReserved(op.items(), n) : op.items();
      EncodeWorkItemsRing wrong = slots(items(op, items), n % op.items().size());
      Bytes held = op.ring().orElse(Bytes.EMPTY);
      Asked.refusedUnchanged(wrong, "work_items_exceed_ring", held);
      Asked.refusedUnchanged(wordForm(wrong), "work_items_exceed_ring", held);
    }

    private static EncodeWorkItemsRing op(
        int slots, int tenant, List<WorkItem> items, Optional<Bytes> old) {
      return new EncodeWorkItemsRing(slots, tenant, items, old);
    }

    private static EncodeWorkItemsRing items(EncodeWorkItemsRing op, List<WorkItem> items) {
      return op(op.slotCount(), op.tenant(), items, op.ring());
    }

    private static EncodeWorkItemsRing slots(EncodeWorkItemsRing op, int slots) {
      return op(slots, op.tenant(), op.items(), op.ring());
    }

    private static EncodeWorkItemsRingWords wordForm(EncodeWorkItemsRing op) {
      return new EncodeWorkItemsRingWords(op.slotCount(), op.tenant(), op.items(), op.ring());
    }
  }

  /** Items into consecutive slots of a ring in use. */
  @Group
  class Published {
    private static final List<Mistake<PublishWorkItems>> IN_ORDER =
        List.of(
            new Mistake<>(
                "opcode_reserved",
                (op, n) -> with(op, op.ring(), op.startSlot(), oneReserved(op.items(), n))),
            new Mistake<>(
                "ring_length",
                (op, n) -> with(op, Given.cut(op.ring(), n), op.startSlot(), op.items())),
            new Mistake<>(
                "slot_index_overflow",
                (op, n) -> with(op, op.ring(), -(1 + n % op.items().size()), op.items())),
            new Mistake<>("work_items_exceed_ring", Published::pastTheEnd),
            new Mistake<>("slot_not_publishable", Published::lastTargetBusy));

    @Provide
    Arbitrary<PublishWorkItems> good() {
      return Combinators.combine(
              Given.ring(4, 6, Given.free()),
              Arbitraries.integers().between(0, 2),
              Given.u32(),
              Given.workItem().list().ofMinSize(1).ofMaxSize(2))
          .as(PublishWorkItems::new);
    }

    @Property
    void fill_consecutive_slots_and_leave_the_others(@ForAll("good") PublishWorkItems op) {
      RingImage expected = RingImage.of(op.ring());
      for (int i = 0; i < op.items().size(); i++) {
        publish(expected, op.startSlot() + i, op.tenant(), op.items().get(i));
      }
      Fields answer =
          Fields.of("ring", expected.bytes()).with("published", Value.u32(op.items().size()));
      assertEquals(answer, Asked.done(op));
    }

    @Property
    void the_first_mistake_is_named_and_nothing_is_written(
        @ForAll("good") PublishWorkItems op, @ForAll int bits, @ForAll byte way) {
      var spoiled = Mistake.some(IN_ORDER, bits, way & 0x3F, op);
      Asked.refusedUnchanged(spoiled.request(), spoiled.firstCode(), spoiled.request().ring());
    }

    @Property
    void no_items_are_published_up_to_the_very_end(@ForAll("good") PublishWorkItems op) {
      int slots = op.ring().length() / 64;
      PublishWorkItems none = with(op, op.ring(), slots, List.of());
      assertEquals(op.ring(), Asked.bytes(Asked.done(none), "ring"));
      PublishWorkItems past = with(op, op.ring(), slots + 1, List.of());
      Asked.refusedUnchanged(past, "work_items_exceed_ring", op.ring());
    }

    private static PublishWorkItems pastTheEnd(PublishWorkItems op, int n) {
      int slots = op.ring().length() / 64;
      return with(op, op.ring(), slots - op.items().size() + 1 + n, op.items());
    }

    private static PublishWorkItems lastTargetBusy(PublishWorkItems op, int n) {
      RingImage ring = RingImage.of(op.ring());
      ring.withStatus(op.startSlot() + op.items().size() - 1, Given.used(n));
      return with(op, ring.bytes(), op.startSlot(), op.items());
    }

    private static PublishWorkItems with(
        PublishWorkItems op, Bytes ring, int start, List<WorkItem> items) {
      return new PublishWorkItems(ring, start, op.tenant(), items);
    }
  }

  private static void publish(RingImage ring, int slot, int tenant, WorkItem item) {
    ring.published(
        slot, item.opHandle(), tenant, item.inputHandle(), item.outputHandle(), item.param());
  }

  private static List<WorkItem> oneReserved(List<WorkItem> items, int n) {
    List<WorkItem> some = new ArrayList<>(items);
    some.set(n % items.size(), new WorkItem(Given.reservedOpcode(n), 1, 2, 3));
    return some;
  }
}

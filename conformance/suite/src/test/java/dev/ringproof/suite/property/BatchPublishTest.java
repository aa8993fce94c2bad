package dev.ringproof.suite.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.operation.PublishOperation.BatchPublish;
import dev.ringproof.spec.publish.SlotItem;
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

/** A batch: items in consecutive slots and a fence that closes them. */
class BatchPublishTest {
  private static final int BATCH_FENCE = 7;

  private static final List<Mistake<BatchPublish>> IN_ORDER =
      List.of(
          new Mistake<>(
              "ring_length",
              (op, n) -> with(op, Given.cut(op.ring(), n), op.startSlot(), op.items())),
          new Mistake<>(
              "slot_index_overflow",
              (op, n) -> with(op, op.ring(), -(1 + n % (op.items().size() + 1)), op.items())),
          new Mistake<>(
              "batch_exceeds_ring",
              (op, n) -> with(op, op.ring(), firstTooHigh(op) + n, op.items())),
          new Mistake<>(
              "too_many_args",
              (op, n) -> item(op, 0, new SlotItem(n % 2, Words.of(new int[13 + n])))),
          new Mistake<>(
              "opcode_reserved",
              (op, n) -> item(op, 1, new SlotItem(Given.reservedOpcode(n), Words.EMPTY))),
          new Mistake<>("slot_not_publishable", BatchPublishTest::oneTargetBusy));

  @Provide
  Arbitrary<BatchPublish> good() {
    return Combinators.combine(
            Given.ring(6, 8, Given.free()),
            Arbitraries.integers().between(0, 2),
            Given.u32(),
            Given.slotItem().list().ofMinSize(2).ofMaxSize(3),
            Given.u32())
        .as(BatchPublish::new);
  }

  @Property
  void items_and_a_fence_with_count_and_tag_fill_consecutive_slots(
      @ForAll("good") BatchPublish op, @ForAll @IntRange(max = 3) int count) {
    List<SlotItem> items = op.items().subList(0, Math.min(count, op.items().size()));
    RingImage expected = RingImage.of(op.ring());
    int slot = op.startSlot();
    for (SlotItem item : items) {
      expected.published(slot++, item.opcode(), op.tenant(), item.args().toArray());
    }
    expected.published(slot, BATCH_FENCE, op.tenant(), items.size(), op.batchTag());
    assertEquals(
        Fields.of("ring", expected.bytes()).with("consumed", Value.u32(items.size() + 1)),
        Asked.done(with(op, op.ring(), op.startSlot(), items)));
  }

  @Property
  void the_first_mistake_is_named_and_nothing_is_written(
      @ForAll("good") BatchPublish op, @ForAll int bits, @ForAll byte way) {
    var spoiled = Mistake.some(IN_ORDER, bits, way & 0x3F, op);
    Asked.refusedUnchanged(spoiled.request(), spoiled.firstCode(), spoiled.request().ring());
  }

  @Property
  void of_two_bad_items_the_earlier_is_named(@ForAll("good") BatchPublish op) {
    BatchPublish reservedFirst =
        item(
            item(op, 0, new SlotItem(Given.reservedOpcode(1), Words.EMPTY)),
            1,
            new SlotItem(0, Words.of(new int[13])));
    Asked.refusedUnchanged(reservedFirst, "opcode_reserved", op.ring());
  }

  @Property
  void of_one_item_the_argument_count_comes_before_the_opcode(@ForAll("good") BatchPublish op) {
    BatchPublish both = item(op, 1, new SlotItem(Given.reservedOpcode(2), Words.of(new int[13])));
    Asked.refusedUnchanged(both, "too_many_args", op.ring());
  }

  @Property
  void a_busy_slot_for_the_fence_alone_refuses_the_batch(
      @ForAll("good") BatchPublish op, @ForAll byte way) {
    RingImage ring = RingImage.of(op.ring());
    ring.withStatus(op.startSlot() + op.items().size(), Given.used(way & 0x3F));
    Asked.refusedUnchanged(
        with(op, ring.bytes(), op.startSlot(), op.items()), "slot_not_publishable", ring.bytes());
  }

  private static int firstTooHigh(BatchPublish op) {
    return op.ring().length() / 64 - op.items().size();
  }

  private static BatchPublish oneTargetBusy(BatchPublish op, int n) {
    RingImage ring = RingImage.of(op.ring());
    ring.withStatus(op.startSlot() + n % (op.items().size() + 1), Given.used(n));
    return with(op, ring.bytes(), op.startSlot(), op.items());
  }

  private static BatchPublish item(BatchPublish op, int index, SlotItem item) {
    List<SlotItem> items = new ArrayList<>(op.items());
    items.set(index, item);
    return with(op, op.ring(), op.startSlot(), items);
  }

  private static BatchPublish with(BatchPublish op, Bytes ring, int start, List<SlotItem> items) {
    return new BatchPublish(ring, start, op.tenant(), items, op.batchTag());
  }
}

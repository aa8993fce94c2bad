package dev.ringproof.suite.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.descriptor.SlotDescriptor;
import dev.ringproof.spec.operation.DescriptorOperation.PublishBatchDescriptor;
import dev.ringproof.spec.operation.DescriptorOperation.PublishDescriptor;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.operation.PublishOperation.PublishPackedSlot;
import dev.ringproof.spec.operation.PublishOperation.PublishSlot;
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

/** Descriptors: single, packed, and batches of them. */
class DescriptorTest {

  @Provide
  Arbitrary<SlotDescriptor> descriptor() {
    return Arbitraries.oneOf(
        Combinators.combine(Given.u32(), Given.opcode(), Given.words(12))
            .as(SlotDescriptor.Single::new),
        Combinators.combine(Given.u32(), Given.packedOps()).as(SlotDescriptor.Packed::new));
  }

  @Provide
  Arbitrary<Bytes> free() {
    return Given.ring(5, 6, Given.free());
  }

  @Provide
  Arbitrary<List<SlotDescriptor>> some() {
    return descriptor().list().ofMinSize(1).ofMaxSize(4);
  }

  @Property
  void a_descriptor_is_the_publisher_of_its_kind(
      @ForAll("anyRing") Bytes ring,
      @ForAll @IntRange(max = 4) int slot,
      @ForAll("descriptor") SlotDescriptor descriptor) {
    Operation typed = new PublishDescriptor(ring, slot, descriptor);
    assertEquals(answer(publisher(ring, slot, descriptor)), answer(typed));
  }

  @Provide
  Arbitrary<Bytes> anyRing() {
    return Arbitraries.oneOf(
        Given.ring(0, 4, Given.status()),
        Given.ring(0, 2, Given.free()).map(ring -> Given.cut(ring, ring.length() % 7)));
  }

  @Property
  void a_batch_is_its_items_one_after_the_other(
      @ForAll("free") Bytes ring, @ForAll("some") List<SlotDescriptor> items) {
    Bytes expected = publishAll(ring, 1, items);
    assertEquals(
        Fields.of("ring", expected).with("consumed", Value.u32(items.size())),
        Asked.done(new PublishBatchDescriptor(ring, 1, items)));
  }

  @Property
  void a_bad_item_leaves_the_items_before_it_published_and_tells_how_many(
      @ForAll("free") Bytes ring,
      @ForAll("some") List<SlotDescriptor> items,
      @ForAll byte at,
      @ForAll byte way) {
    int bad = Math.floorMod(at, items.size() + 1);
    List<SlotDescriptor> spoiled = new ArrayList<>(items);
    int n = way & 0x3F;
    SlotDescriptor reserved = new SlotDescriptor.Single(1, Given.reservedOpcode(n), Words.EMPTY);
    spoiled.add(bad, reserved);
    Outcome.Refused refused = Asked.refused(new PublishBatchDescriptor(ring, 0, spoiled));
    assertEquals("opcode_reserved", refused.code());
    assertEquals(Value.u32(bad), refused.fields().get("published").orElseThrow());
    Bytes left = publishAll(ring, 0, items.subList(0, bad));
    assertEquals(left, refused.fields().get("ring").orElseThrow());
  }

  @Property
  void a_busy_slot_stops_the_batch_there(
      @ForAll("free") Bytes ring, @ForAll("some") List<SlotDescriptor> items, @ForAll byte at) {
    int busy = Math.floorMod(at, items.size());
    Bytes host = RingImage.of(ring).withStatus(busy, Given.used(busy)).bytes();
    Outcome.Refused refused = Asked.refused(new PublishBatchDescriptor(host, 0, items));
    assertEquals("slot_not_publishable", refused.code());
    assertEquals(
        publishAll(host, 0, items.subList(0, busy)), refused.fields().get("ring").orElseThrow());
  }

  @Property
  void an_overflowing_index_comes_before_anything_else(
      @ForAll("anyRing") Bytes ring, @ForAll("some") List<SlotDescriptor> items) {
    List<SlotDescriptor> two = new ArrayList<>(items);
    two.add(0, new SlotDescriptor.Single(1, Given.reservedOpcode(0), Words.of(new int[13])));
    Operation op = new PublishBatchDescriptor(ring, -(two.size() - 1), two);
    Asked.refusedUnchanged(op, "slot_index_overflow", ring);
  }

  @Property
  void the_last_index_that_does_not_overflow_is_out_of_range(
      @ForAll("free") Bytes ring, @ForAll("some") List<SlotDescriptor> items) {
    Operation op = new PublishBatchDescriptor(ring, -items.size(), items);
    Asked.refusedUnchanged(op, "slot_out_of_range", ring);
  }

  @Property
  void no_items_are_none_without_a_look_at_the_ring(
      @ForAll("anyRing") Bytes ring, @ForAll int start) {
    assertEquals(
        Fields.of("ring", ring).with("consumed", Value.u32(0)),
        Asked.done(new PublishBatchDescriptor(ring, start, List.of())));
  }

  private static Bytes publishAll(Bytes ring, int start, List<SlotDescriptor> items) {
    Bytes after = ring;
    for (int i = 0; i < items.size(); i++) {
      after = Asked.bytes(Asked.done(publisher(after, start + i, items.get(i))), "ring");
    }
    return after;
  }

  private static Operation publisher(Bytes ring, int slot, SlotDescriptor descriptor) {
    if (descriptor instanceof SlotDescriptor.Single single) {
      return new PublishSlot(ring, slot, single.tenant(), single.opcode(), single.args());
    }
    SlotDescriptor.Packed packed = (SlotDescriptor.Packed) descriptor;
    return new PublishPackedSlot(ring, slot, packed.tenant(), packed.packed());
  }

  /** Code and ring, or ring: what both forms of a publisher share. */
  private static List<Object> answer(Operation op) {
    Outcome outcome = Asked.any(op);
    if (outcome instanceof Outcome.Refused refused) {
      return List.of(refused.code(), refused.fields().get("ring").orElseThrow());
    }
    return List.of(((Outcome.Done) outcome).fields());
  }
}

package dev.ringproof.suite.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.operation.PublishOperation.PublishPackedSlot;
import dev.ringproof.spec.publish.PackedLayout;
import dev.ringproof.spec.publish.PackedOp;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Publication of several inner operations into one slot. */
class PublishPackedSlotTest {
  private static final int PACKED_SLOT = 0x8000_0001;

  private static final List<Mistake<PublishPackedSlot>> OF_THE_RING =
      List.of(
          new Mistake<>("ring_length", (op, n) -> with(op, Given.cut(op.ring(), n), op.slot())),
          new Mistake<>(
              "slot_out_of_range",
              (op, n) ->
                  with(
                      op, op.ring(), List.of(op.ring().length() / 64, 0x0400_0000, -1).get(n % 3))),
          new Mistake<>("slot_not_publishable", PublishPackedSlotTest::allBusy));

  @Provide
  Arbitrary<PublishPackedSlot> good() {
    return Given.ring(1, 3, Given.free())
        .flatMap(
            ring ->
                Combinators.combine(
                        Arbitraries.integers().between(0, ring.length() / 64 - 1),
                        Given.u32(),
                        Given.packedOps())
                    .as((slot, tenant, ops) -> new PublishPackedSlot(ring, slot, tenant, ops)));
  }

  @Property
  void an_independent_decoder_reads_the_operations_back(@ForAll("good") PublishPackedSlot op) {
    RingImage ring = RingImage.of(Asked.bytes(Asked.done(op), "ring"));
    assertEquals(op.ops(), decoded(ring, op.slot()));
  }

  @Property
  void header_and_zero_filled_rest_are_those_of_a_single_slot(
      @ForAll("good") PublishPackedSlot op) {
    RingImage ring = RingImage.of(Asked.bytes(Asked.done(op), "ring"));
    int used =
        PackedLayout.metadataWords(op.ops().size())
            + ring.payloadByte(op.slot(), PackedLayout.TOTAL_BYTE_OFFSET);
    int[] args = new int[12];
    for (int i = 0; i < used; i++) {
      args[i] = ring.arg(op.slot(), i);
    }
    RingImage expected = RingImage.of(op.ring());
    expected.published(op.slot(), PACKED_SLOT, op.tenant(), args);
    assertEquals(expected.bytes(), ring.bytes());
  }

  @Property
  void bytes_between_metadata_and_arguments_are_zero(@ForAll("good") PublishPackedSlot op) {
    RingImage ring = RingImage.of(Asked.bytes(Asked.done(op), "ring"));
    int count = op.ops().size();
    for (int i = PackedLayout.metadataBytes(count);
        i < 4 * PackedLayout.metadataWords(count);
        i++) {
      assertEquals(0, ring.payloadByte(op.slot(), i));
    }
  }

  @Property
  void the_first_mistake_of_the_ring_is_named(
      @ForAll("good") PublishPackedSlot op, @ForAll int bits, @ForAll byte way) {
    var spoiled = Mistake.some(OF_THE_RING, bits, way & 0x3F, op);
    Asked.refusedUnchanged(spoiled.request(), spoiled.firstCode(), spoiled.request().ring());
  }

  @Property
  void a_count_over_a_byte_comes_before_everything(
      @ForAll("good") PublishPackedSlot op,
      @ForAll @IntRange(min = 256, max = 300) int count,
      @ForAll int bits) {
    refusedWhateverTheRing("packed_too_many_ops", op, ops(count, 0), bits);
  }

  @Property
  void metadata_over_twelve_words_comes_before_the_arguments_and_the_ring(
      @ForAll("good") PublishPackedSlot op,
      @ForAll @IntRange(min = 24, max = 255) int count,
      @ForAll @IntRange(max = 13) int args,
      @ForAll int bits) {
    refusedWhateverTheRing("packed_metadata_overflow", op, ops(count, args), bits);
  }

  @Property
  void a_payload_over_twelve_words_comes_before_the_ring(
      @ForAll("good") PublishPackedSlot op,
      @ForAll @IntRange(max = 23) int count,
      @ForAll @IntRange(min = 1, max = 9) int tooMany,
      @ForAll int bits) {
    int args = 12 - PackedLayout.metadataWords(count + 1) + tooMany;
    if (PackedLayout.metadataWords(count + 1) <= 12) {
      List<PackedOp> ops = new ArrayList<>(ops(count, 0));
      ops.add(new PackedOp(1, Words.of(new int[args])));
      refusedWhateverTheRing("packed_payload_overflow", op, ops, bits);
    }
  }

  @Example
  void twenty_three_operations_without_arguments_fill_the_slot() {
    Bytes ring = RingImage.empty(1).bytes();
    RingImage after =
        RingImage.of(
            Asked.bytes(Asked.done(new PublishPackedSlot(ring, 0, 7, ops(23, 0))), "ring"));
    assertEquals(ops(23, 0), decoded(after, 0));
  }

  private static void refusedWhateverTheRing(
      String code, PublishPackedSlot op, List<PackedOp> ops, int bits) {
    PublishPackedSlot wrong = new PublishPackedSlot(op.ring(), op.slot(), op.tenant(), ops);
    Asked.refusedUnchanged(wrong, code, wrong.ring());
    PublishPackedSlot worse = Mistake.some(OF_THE_RING, bits, 1, wrong).request();
    Asked.refusedUnchanged(worse, code, worse.ring());
  }

  private static List<PackedOp> ops(int count, int argsEach) {
    return Collections.nCopies(count, new PackedOp(9, Words.of(new int[argsEach])));
  }

  private static List<PackedOp> decoded(RingImage ring, int slot) {
    int count = ring.payloadByte(slot, PackedLayout.COUNT_BYTE_OFFSET);
    int total = ring.payloadByte(slot, PackedLayout.TOTAL_BYTE_OFFSET);
    List<PackedOp> ops = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      int from = ring.payloadByte(slot, PackedLayout.argsByteOffset(k));
      int to = k + 1 < count ? ring.payloadByte(slot, PackedLayout.argsByteOffset(k + 1)) : total;
      int[] args = new int[to - from];
      for (int i = 0; i < args.length; i++) {
        args[i] = ring.arg(slot, PackedLayout.metadataWords(count) + from + i);
      }
      ops.add(
          new PackedOp(ring.payloadByte(slot, PackedLayout.opcodeByteOffset(k)), Words.of(args)));
    }
    return ops;
  }

  private static PublishPackedSlot allBusy(PublishPackedSlot op, int n) {
    RingImage ring = RingImage.of(op.ring());
    for (int slot = 0; slot < ring.slots(); slot++) {
      ring.withStatus(slot, Given.used(n));
    }
    return with(op, ring.bytes(), op.slot());
  }

  private static PublishPackedSlot with(PublishPackedSlot op, Bytes ring, int slot) {
    return new PublishPackedSlot(ring, slot, op.tenant(), op.ops());
  }
}

package dev.ringproof.model.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.model.Refused;
import dev.ringproof.model.RingOf;
import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.publish.PackedOp;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlotPublicationTest {
  private static final SlotItem GOOD = new SlotItem(9, Words.of(10, 11));
  private static final Words TOO_MANY = Words.of(new int[13]);

  private static void refuses(RefusalCode code, ByteBuffer ring, int slot, SlotItem item) {
    Refused.unchanged(code, ring, () -> SlotPublication.publish(ring, slot, 5, item));
  }

  @Nested
  class Words16 {
    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    @Proves({"PUB-08", "PUB-09", "PUB-10", "PUB-11", "PUB-12"})
    void are_all_written_over_a_free_slot(int status) {
      ByteBuffer ring = RingOf.statuses(1, status, 2);
      SlotPublication.publish(ring, 1, 5, GOOD);
      assertEquals(RingOf.published(9, 5, 10, 11), RingOf.slotOf(ring, 1));
      ByteBuffer before = RingOf.statuses(1, status, 2);
      assertEquals(RingOf.slotOf(before, 0), RingOf.slotOf(ring, 0));
      assertEquals(RingOf.slotOf(before, 2), RingOf.slotOf(ring, 2));
    }

    @Test
    @Proves({"PUB-05", "PUB-12"})
    void hold_up_to_twelve_arguments() {
      ByteBuffer ring = RingOf.statuses(0);
      int[] twelve = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
      SlotPublication.publish(ring, 0, -1, new SlotItem(-1, Words.of(twelve)));
      assertEquals(RingOf.published(-1, -1, twelve), RingOf.slotOf(ring, 0));
    }
  }

  @Nested
  @Proves("PUB-02")
  class Refusals {
    private final SlotItem reserved = new SlotItem(0xFFFD, Words.EMPTY);
    private final SlotItem reservedAndTooMany = new SlotItem(0xFFFD, TOO_MANY);

    @Test
    @Proves({"PUB-01", "PUB-03", "PUB-04", "PUB-05", "PUB-06", "PUB-07"})
    void come_in_the_order_of_the_chapter() {
      ByteBuffer busy = RingOf.statuses(1);
      refuses(RefusalCode.RING_LENGTH, ByteBuffer.allocate(96), 1, reservedAndTooMany);
      refuses(RefusalCode.SLOT_OUT_OF_RANGE, busy, 1, reservedAndTooMany);
      refuses(RefusalCode.TOO_MANY_ARGS, busy, 0, reservedAndTooMany);
      refuses(RefusalCode.OPCODE_RESERVED, busy, 0, reserved);
      refuses(RefusalCode.SLOT_NOT_PUBLISHABLE, busy, 0, GOOD);
    }

    @Test
    @Proves("PUB-04")
    void know_a_slot_index_as_unsigned() {
      refuses(RefusalCode.SLOT_OUT_OF_RANGE, RingOf.statuses(0), -1, GOOD);
      refuses(RefusalCode.SLOT_OUT_OF_RANGE, ByteBuffer.allocate(0), 0, GOOD);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 5, 6, 7, 8, 0x8000_0000, -1})
    @Proves("PUB-07")
    void protect_every_slot_that_is_neither_empty_nor_done(int status) {
      refuses(RefusalCode.SLOT_NOT_PUBLISHABLE, RingOf.statuses(status), 0, GOOD);
    }
  }

  @Nested
  class Packed {
    private void refuses(RefusalCode code, List<PackedOp> ops) {
      ByteBuffer ring = RingOf.statuses(7);
      Refused.unchanged(code, ring, () -> SlotPublication.publishPacked(ring, 9, 5, ops));
    }

    @Test
    @Proves({"PUB-17", "PUB-18", "PUB-19"})
    void is_a_single_slot_of_the_opcode_packed_slot() {
      ByteBuffer ring = RingOf.statuses(0, 3);
      PackedOp any = new PackedOp(0xFF, Words.of(77));
      SlotPublication.publishPacked(ring, 0, 5, List.of(new PackedOp(1, Words.of(8, 9)), any));
      Words two = RingOf.published(0x8000_0001, 5, 0x0001_0302, 0x02FF, 8, 9, 77);
      assertEquals(two, RingOf.slotOf(ring, 0));
      SlotPublication.publishPacked(ring, 1, 5, List.of());
      assertEquals(RingOf.published(0x8000_0001, 5), RingOf.slotOf(ring, 1));
    }

    @Test
    @Proves({"PUB-01", "PUB-14", "PUB-15", "PUB-16", "PUB-18"})
    void is_refused_for_its_payload_before_its_slot() {
      PackedOp op = new PackedOp(0, Words.EMPTY);
      PackedOp long12 = new PackedOp(0, Words.of(new int[12]));
      refuses(RefusalCode.PACKED_TOO_MANY_OPS, Collections.nCopies(256, op));
      refuses(RefusalCode.PACKED_METADATA_OVERFLOW, Collections.nCopies(255, op));
      refuses(RefusalCode.PACKED_METADATA_OVERFLOW, Collections.nCopies(24, op));
      refuses(RefusalCode.PACKED_PAYLOAD_OVERFLOW, List.of(long12));
      refuses(RefusalCode.SLOT_OUT_OF_RANGE, Collections.nCopies(23, op));
    }
  }
}

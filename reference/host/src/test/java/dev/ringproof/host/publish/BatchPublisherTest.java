package dev.ringproof.host.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.host.BufferKind;
import dev.ringproof.host.Refusals;
import dev.ringproof.host.Rings;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BatchPublisherTest {
  private static final SlotItem ITEM = new SlotItem(9, Words.of(4));

  @ParameterizedTest
  @EnumSource(BufferKind.class)
  void the_fence_carries_the_count_and_the_tag(BufferKind kind) {
    ByteBuffer ring = kind.holding(Rings.withStatuses(1, 0, 3, 1).array());
    assertEquals(2, new BatchPublisher(ring).publish(1, 7, List.of(ITEM), 0xFFFF_FFFE));
    assertEquals(Words.of(1, 9, 7, 2, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), Rings.slot(ring, 1));
    assertEquals(
        Words.of(1, 7, 7, 2, 1, 0xFFFF_FFFE, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), Rings.slot(ring, 2));
    assertEquals(Rings.slot(Rings.withStatuses(1), 0), Rings.slot(ring, 3));
  }

  @Test
  void a_batch_without_items_is_a_fence() {
    ByteBuffer ring = Rings.withStatuses(0);
    assertEquals(1, new BatchPublisher(ring).publish(0, 7, List.of(), 5));
    assertEquals(Words.of(1, 7, 7, 2, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), Rings.slot(ring, 0));
  }

  @Nested
  class Refused {
    private static final SlotItem RESERVED = new SlotItem(0xFFFD, Words.EMPTY);
    private static final SlotItem ALL_WRONG = new SlotItem(0xFFFD, Words.of(new int[13]));

    @Test
    void checks_are_made_in_order() {
      ByteBuffer cut = ByteBuffer.allocate(65);
      ByteBuffer busy = Rings.withStatuses(0, 0, 1);
      assertEquals(RefusalCode.RING_LENGTH, code(cut, 0xFFFF_FFFF, ALL_WRONG));
      assertEquals(RefusalCode.SLOT_INDEX_OVERFLOW, code(busy, 0xFFFF_FFFE, ALL_WRONG));
      assertEquals(RefusalCode.SLOT_INDEX_OVERFLOW, code(busy, 0xFFFF_FFFF));
      assertEquals(RefusalCode.BATCH_EXCEEDS_RING, code(busy, 0xFFFF_FFFD, ALL_WRONG));
      assertEquals(RefusalCode.BATCH_EXCEEDS_RING, code(busy, 2, ALL_WRONG));
      assertEquals(RefusalCode.TOO_MANY_ARGS, code(busy, 1, ALL_WRONG));
      assertEquals(RefusalCode.OPCODE_RESERVED, code(busy, 1, RESERVED));
    }

    @Test
    void items_are_looked_at_one_after_the_other() {
      ByteBuffer ring = Rings.withStatuses(0, 0, 0);
      assertEquals(RefusalCode.OPCODE_RESERVED, code(ring, 0, RESERVED, ALL_WRONG));
      assertEquals(RefusalCode.TOO_MANY_ARGS, code(ring, 0, ALL_WRONG, RESERVED));
    }

    @Test
    void a_busy_slot_under_the_fence_leaves_everything_unchanged() {
      ByteBuffer ring = Rings.withStatuses(0, 0, 1);
      assertEquals(RefusalCode.SLOT_NOT_PUBLISHABLE, code(ring, 0, ITEM, ITEM));
      assertEquals(Bytes.copyOf(Rings.withStatuses(0, 0, 1)), Bytes.copyOf(ring));
    }

    private static RefusalCode code(ByteBuffer ring, int startSlot, SlotItem... items) {
      return Refusals.code(() -> new BatchPublisher(ring).publish(startSlot, 7, List.of(items), 5));
    }
  }
}

package dev.ringproof.host.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.host.BufferKind;
import dev.ringproof.host.Refusals;
import dev.ringproof.host.Rings;
import dev.ringproof.spec.publish.WorkItem;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkItemPublisherTest {
  private static final WorkItem ITEM = new WorkItem(9, 4, 5, 6);
  private static final WorkItem RESERVED = new WorkItem(8 - 0x8000_0000, 0, 0, 0);

  @ParameterizedTest
  @EnumSource(BufferKind.class)
  void the_nine_arguments_that_an_item_does_not_have_are_cleared(BufferKind kind) {
    ByteBuffer ring = kind.holding(Rings.withStatuses(1, 0, 3).array());
    assertEquals(2, new WorkItemPublisher(ring).publish(1, 7, List.of(ITEM, ITEM)));
    Words slot = Words.of(1, 9, 7, 2, 4, 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    assertEquals(slot, Rings.slot(ring, 1));
    assertEquals(slot, Rings.slot(ring, 2));
    assertEquals(Rings.slot(Rings.withStatuses(1), 0), Rings.slot(ring, 0));
  }

  @Test
  void no_items_at_the_end_of_the_ring_are_none() {
    assertEquals(0, new WorkItemPublisher(Rings.withStatuses(1)).publish(1, 7, List.of()));
  }

  @Nested
  class Refused {
    @Test
    void checks_are_made_in_order() {
      ByteBuffer cut = ByteBuffer.allocate(65);
      ByteBuffer busy = Rings.withStatuses(3, 1);
      List<WorkItem> two = List.of(ITEM, ITEM);
      assertEquals(RefusalCode.OPCODE_RESERVED, code(cut, 0xFFFF_FFFF, List.of(ITEM, RESERVED)));
      assertEquals(RefusalCode.RING_LENGTH, code(cut, 0xFFFF_FFFF, two));
      assertEquals(RefusalCode.SLOT_INDEX_OVERFLOW, code(busy, 0xFFFF_FFFE, two));
      assertEquals(RefusalCode.WORK_ITEMS_EXCEED_RING, code(busy, 0xFFFF_FFFD, two));
      assertEquals(RefusalCode.WORK_ITEMS_EXCEED_RING, code(busy, 0xFFFF_FFFF, List.of()));
      assertEquals(RefusalCode.WORK_ITEMS_EXCEED_RING, code(busy, 1, two));
      assertEquals(RefusalCode.SLOT_NOT_PUBLISHABLE, code(busy, 0, two));
    }

    @Test
    void a_busy_slot_further_on_leaves_the_free_one_unchanged() {
      ByteBuffer ring = Rings.withStatuses(0, 2);
      code(ring, 0, List.of(ITEM, ITEM));
      assertEquals(Bytes.copyOf(Rings.withStatuses(0, 2)), Bytes.copyOf(ring));
    }

    private static RefusalCode code(ByteBuffer ring, int startSlot, List<WorkItem> items) {
      return Refusals.code(() -> new WorkItemPublisher(ring).publish(startSlot, 7, items));
    }
  }
}

package dev.ringproof.model.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.model.Refused;
import dev.ringproof.model.RingOf;
import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.publish.WorkItem;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.value.Bytes;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WorkItemsTest {
  private static final WorkItem GOOD = new WorkItem(8, 1, 2, 3);
  private static final WorkItem RESERVED = new WorkItem(0xFFFD, 1, 2, 3);

  @Nested
  class FreshRing {
    private void refuses(RefusalCode code, int slots, WorkItem... items) {
      assertEquals(code, Refused.code(() -> WorkItems.encodeRing(slots, 5, List.of(items))));
    }

    @Test
    @Proves({"PUB-22", "PUB-23"})
    void begins_with_the_items_and_goes_on_with_zeros() {
      WorkItem other = new WorkItem(-1, -2, -3, -4);
      assertEquals(
          RingOf.slots(
              RingOf.slot(1, 8, 5, 2, 1, 2, 3), RingOf.slot(1, -1, 5, 2, -2, -3, -4), new int[0]),
          Bytes.copyOf(WorkItems.encodeRing(3, 5, List.of(GOOD, other))));
    }

    @Test
    @Proves({"PUB-01", "PUB-06", "PUB-20", "PUB-21"})
    void is_refused_by_number_then_opcode_then_capacity() {
      refuses(RefusalCode.WORK_ITEMS_EXCEED_RING, 1, GOOD, RESERVED);
      refuses(RefusalCode.OPCODE_RESERVED, -1, GOOD, RESERVED);
      refuses(RefusalCode.RING_CAPACITY, -1, GOOD);
      refuses(RefusalCode.RING_CAPACITY, (1 << 20) + 1);
    }
  }

  @Nested
  class UsedRing {
    private void refuses(RefusalCode code, ByteBuffer ring, int start, List<WorkItem> items) {
      Refused.unchanged(code, ring, () -> WorkItems.publish(ring, start, 5, items));
    }

    @Test
    @Proves("PUB-27")
    void takes_all_items_from_the_start_slot_on() {
      ByteBuffer ring = RingOf.statuses(7, 0, 3);
      assertEquals(2, WorkItems.publish(ring, 1, 5, List.of(GOOD, GOOD)));
      assertEquals(RingOf.published(8, 5, 1, 2, 3), RingOf.slotOf(ring, 1));
      assertEquals(RingOf.published(8, 5, 1, 2, 3), RingOf.slotOf(ring, 2));
      assertEquals(0, WorkItems.publish(ring, 3, 5, List.of()));
    }

    @Test
    @Proves({"PUB-01", "PUB-02", "PUB-03", "PUB-07", "PUB-24", "PUB-25", "PUB-26"})
    void is_refused_in_the_order_of_the_chapter() {
      ByteBuffer ring = RingOf.statuses(0, 1);
      List<WorkItem> two = Collections.nCopies(2, GOOD);
      refuses(RefusalCode.OPCODE_RESERVED, ByteBuffer.allocate(63), 0, List.of(RESERVED));
      refuses(RefusalCode.RING_LENGTH, ByteBuffer.allocate(63), -1, two);
      refuses(RefusalCode.SLOT_INDEX_OVERFLOW, ring, 0xFFFF_FFFE, two);
      refuses(RefusalCode.WORK_ITEMS_EXCEED_RING, ring, 0xFFFF_FFFD, two);
      refuses(RefusalCode.WORK_ITEMS_EXCEED_RING, ring, 1, two);
      refuses(RefusalCode.SLOT_NOT_PUBLISHABLE, ring, 0, two);
    }
  }
}

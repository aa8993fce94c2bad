package dev.ringproof.model.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.model.Refused;
import dev.ringproof.model.RingOf;
import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class FencedBatchTest {
  private static final SlotItem GOOD = new SlotItem(8, Words.of(1));
  private static final SlotItem RESERVED = new SlotItem(0xFFFD, Words.EMPTY);
  private static final SlotItem RESERVED_AND_TOO_MANY = new SlotItem(-2, Words.of(new int[13]));

  private static void refuses(RefusalCode code, ByteBuffer ring, int start, SlotItem... items) {
    FencedBatch batch = new FencedBatch(5, List.of(items), 77);
    Refused.unchanged(code, ring, () -> batch.publish(ring, start));
  }

  @Test
  @Proves({"PUB-28", "PUB-31"})
  void the_fence_follows_the_items_with_their_number_and_the_tag() {
    ByteBuffer ring = RingOf.statuses(7, 0, 3);
    assertEquals(2, new FencedBatch(5, List.of(GOOD), 77).publish(ring, 1));
    assertEquals(RingOf.published(8, 5, 1), RingOf.slotOf(ring, 1));
    assertEquals(RingOf.published(7, 5, 1, 77), RingOf.slotOf(ring, 2));
  }

  @Test
  @Proves({"PUB-28", "PUB-31"})
  void a_batch_without_items_is_its_fence() {
    ByteBuffer ring = RingOf.statuses(0);
    assertEquals(1, new FencedBatch(5, List.of(), 77).publish(ring, 0));
    assertEquals(RingOf.published(7, 5, 0, 77), RingOf.slotOf(ring, 0));
  }

  @Test
  @Proves({"PUB-01", "PUB-02", "PUB-03", "PUB-07", "PUB-25", "PUB-29", "PUB-30"})
  void it_is_refused_in_the_order_of_the_chapter() {
    ByteBuffer ring = RingOf.statuses(0, 0, 1);
    refuses(RefusalCode.RING_LENGTH, ByteBuffer.allocate(65), -1, RESERVED);
    refuses(RefusalCode.SLOT_INDEX_OVERFLOW, ring, -1, RESERVED);
    refuses(RefusalCode.BATCH_EXCEEDS_RING, ring, 0xFFFF_FFFD, RESERVED);
    refuses(RefusalCode.BATCH_EXCEEDS_RING, ring, 2, RESERVED);
    refuses(RefusalCode.OPCODE_RESERVED, ring, 0, RESERVED, RESERVED_AND_TOO_MANY);
    refuses(RefusalCode.TOO_MANY_ARGS, ring, 0, RESERVED_AND_TOO_MANY, RESERVED);
    refuses(RefusalCode.SLOT_NOT_PUBLISHABLE, ring, 0, GOOD, GOOD);
  }
}

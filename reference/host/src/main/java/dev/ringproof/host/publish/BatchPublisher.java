package dev.ringproof.host.publish;

import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;

/**
 * Writes items into successive slots and closes them with a BATCH_FENCE slot.
 *
 * <p>All or nothing: every check comes before the first write. Threads, order of writes within a
 * slot and read-only rings: as {@link SlotPublisher}. The slots become PUBLISHED one after the
 * other, the fence last.
 */
public final class BatchPublisher {
  private final ByteBuffer ring;

  /** Publishes into this ring, which is everything from index 0 to its limit at each call. */
  public BatchPublisher(ByteBuffer ring) {
    this.ring = Objects.requireNonNull(ring, "ring");
  }

  /**
   * Publishes the items and the fence.
   *
   * @param startSlot u32
   * @param tenant u32, of the fence too
   * @param items may be none: then there is only the fence
   * @param batchTag u32, args[1] of the fence; args[0] is the number of items
   * @return slots used: the items and the fence
   * @throws RefusedException in this order: {@code ring_length}, {@code slot_index_overflow},
   *     {@code batch_exceeds_ring}, for each item {@code too_many_args} and {@code
   *     opcode_reserved}, {@code slot_not_publishable}
   */
  public int publish(int startSlot, int tenant, List<SlotItem> items, int batchTag) {
    int capacity = PublishChecks.requireCapacity(ring);
    if (PublishChecks.requireEnd(startSlot, items.size() + 1L) > capacity) {
      throw RefusedException.of(RefusalCode.BATCH_EXCEEDS_RING);
    }
    for (SlotItem item : items) {
      PublishChecks.requireArgsFit(item.args().length());
      PublishChecks.requirePublishable(item.opcode());
    }
    PublishChecks.requireFree(ring, startSlot, items.size() + 1);
    int slot = startSlot;
    for (SlotItem item : items) {
      SlotWriter.write(ring, slot++, tenant, item);
    }
    SlotWriter.write(ring, slot, tenant, fence(items.size(), batchTag));
    return items.size() + 1;
  }

  private static SlotItem fence(int itemCount, int batchTag) {
    return new SlotItem(Opcode.BATCH_FENCE.code(), Words.of(itemCount, batchTag));
  }
}

package dev.ringproof.host.publish;

import dev.ringproof.spec.publish.WorkItem;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;

/**
 * Writes work items into successive slots of a ring that goes on being used.
 *
 * <p>All or nothing: every check comes before the first write. Threads, order of writes within a
 * slot and read-only rings: as {@link SlotPublisher}.
 */
public final class WorkItemPublisher {
  private final ByteBuffer ring;

  /** Publishes into this ring, which is everything from index 0 to its limit at each call. */
  public WorkItemPublisher(ByteBuffer ring) {
    this.ring = Objects.requireNonNull(ring, "ring");
  }

  /**
   * Publishes the items.
   *
   * @param startSlot u32
   * @param tenant u32
   * @return how many: all of them
   * @throws RefusedException in this order: {@code opcode_reserved}, {@code ring_length}, {@code
   *     slot_index_overflow}, {@code work_items_exceed_ring}, {@code slot_not_publishable}
   */
  public int publish(int startSlot, int tenant, List<WorkItem> items) {
    items.forEach(item -> PublishChecks.requirePublishable(item.opHandle()));
    int capacity = PublishChecks.requireCapacity(ring);
    if (PublishChecks.requireEnd(startSlot, items.size()) > capacity) {
      throw RefusedException.of(RefusalCode.WORK_ITEMS_EXCEED_RING);
    }
    PublishChecks.requireFree(ring, startSlot, items.size());
    int slot = startSlot;
    for (WorkItem item : items) {
      WorkItemSlot.write(ring, slot++, tenant, item);
    }
    return items.size();
  }
}

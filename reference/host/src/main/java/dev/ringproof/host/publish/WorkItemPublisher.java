package dev.ringproof.host.publish;

import dev.ringproof.spec.publish.WorkItem;
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
   * @return how many: all of them (PUB-27)
   * @throws RefusedException in this order: {@code opcode_reserved}, {@code ring_length}, {@code
   *     slot_index_overflow}, {@code work_items_exceed_ring}, {@code slot_not_publishable}
   */
  public int publish(int startSlot, int tenant, List<WorkItem> items) {
    tryPublish(startSlot, tenant, items).orThrow();
    return items.size();
  }

  /**
   * Publishes all items if it can; what {@link #publish} throws is an answer here.
   *
   * @param startSlot u32
   * @param tenant u32
   */
  public Publication tryPublish(int startSlot, int tenant, List<WorkItem> items) {
    Publication answer = check(startSlot, items);
    if (answer == Publication.PUBLISHED) {
      for (int k = 0; k < items.size(); k++) {
        WorkItemSlot.write(ring, startSlot + k, tenant, items.get(k));
      }
    }
    return answer;
  }

  private Publication check(int startSlot, List<WorkItem> items) {
    // PUB-24: the opcodes come before the ring's length.
    Publication answer = PublishChecks.opcodes(items);
    if (answer == Publication.PUBLISHED) {
      // PUB-26
      answer = PublishChecks.run(ring, startSlot, items.size(), Publication.WORK_ITEMS_EXCEED_RING);
    }
    return answer == Publication.PUBLISHED
        ? PublishChecks.free(ring, startSlot, items.size())
        : answer;
  }
}

package dev.ringproof.host.publish;

import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;

/**
 * Writes items into successive slots and closes them with a BATCH_FENCE slot.
 *
 * <p>All or nothing: every check comes before the first write. Threads, order of writes within a
 * slot and read-only rings: as {@link SlotPublisher}. The slots become PUBLISHED one after the
 * other, the fence last (PUB-28, VIS-06).
 */
public final class BatchPublisher {
  private static final int FENCE = Opcode.BATCH_FENCE.code();
  private static final int FENCE_ARGS = 2;

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
   * @return slots used: the items and the fence (PUB-31)
   * @throws RefusedException in this order: {@code ring_length}, {@code slot_index_overflow},
   *     {@code batch_exceeds_ring}, for each item {@code too_many_args} and {@code
   *     opcode_reserved}, {@code slot_not_publishable}
   */
  public int publish(int startSlot, int tenant, List<SlotItem> items, int batchTag) {
    tryPublish(startSlot, tenant, items, batchTag).orThrow();
    return items.size() + 1;
  }

  /**
   * Publishes all items and the fence if it can; what {@link #publish} throws is an answer here.
   *
   * @param startSlot u32
   * @param tenant u32, of the fence too
   * @param items may be none: then there is only the fence
   * @param batchTag u32, args[1] of the fence; args[0] is the number of items
   */
  public Publication tryPublish(int startSlot, int tenant, List<SlotItem> items, int batchTag) {
    Publication answer = check(startSlot, items);
    if (answer == Publication.PUBLISHED) {
      for (int k = 0; k < items.size(); k++) {
        SlotWriter.write(ring, startSlot + k, tenant, items.get(k));
      }
      int first = (startSlot + items.size()) * SlotLayout.SLOT_WORDS;
      LittleEndian.put(ring, first + SlotLayout.ARGS_OFFSET, items.size());
      LittleEndian.put(ring, first + SlotLayout.ARGS_OFFSET + 1, batchTag);
      SlotWriter.writeHeader(ring, first, tenant, FENCE);
      SlotWriter.commit(ring, first, FENCE_ARGS);
    }
    return answer;
  }

  private Publication check(int startSlot, List<SlotItem> items) {
    // PUB-29
    Publication answer =
        PublishChecks.run(ring, startSlot, items.size() + 1L, Publication.BATCH_EXCEEDS_RING);
    if (answer == Publication.PUBLISHED) {
      answer = PublishChecks.payloads(items);
    }
    return answer == Publication.PUBLISHED
        ? PublishChecks.free(ring, startSlot, items.size() + 1)
        : answer;
  }
}

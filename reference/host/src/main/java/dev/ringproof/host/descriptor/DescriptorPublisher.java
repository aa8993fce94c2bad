package dev.ringproof.host.descriptor;

import dev.ringproof.host.publish.PackedSlotPublisher;
import dev.ringproof.host.publish.Publication;
import dev.ringproof.host.publish.SlotPublisher;
import dev.ringproof.spec.descriptor.SlotDescriptor;
import dev.ringproof.spec.refusal.RefusedException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Publishes typed requests, single or packed.
 *
 * <p>Threads, order of writes and read-only rings: as {@link SlotPublisher}. An attempt that fails
 * allocates nothing.
 */
public final class DescriptorPublisher {
  private final SlotPublisher slots;
  private final PackedSlotPublisher packedSlots;

  /** Publishes into this ring, which is everything from index 0 to its limit at each call. */
  public DescriptorPublisher(ByteBuffer ring) {
    slots = new SlotPublisher(ring);
    packedSlots = new PackedSlotPublisher(ring);
  }

  /**
   * Publishes one descriptor.
   *
   * @param slot u32
   * @throws RefusedException as {@link SlotPublisher} or {@link PackedSlotPublisher}; nothing has
   *     been written
   */
  public void publish(int slot, SlotDescriptor descriptor) {
    tryPublish(slot, descriptor).orThrow();
  }

  /**
   * Publishes one descriptor if it can; what {@link #publish} throws is an answer here.
   *
   * @param slot u32
   */
  public Publication tryPublish(int slot, SlotDescriptor descriptor) {
    // DSC-01
    if (descriptor instanceof SlotDescriptor.Packed packed) {
      return packedSlots.tryPublish(slot, packed.tenant(), packed.packed());
    }
    SlotDescriptor.Single single = (SlotDescriptor.Single) descriptor;
    return slots.tryPublishArgs(slot, single.tenant(), single.opcode(), single.args());
  }

  /**
   * Publishes a batch, each item on its own: one that is refused leaves those before it published,
   * and the refusal's {@code published} says how many they are (E2).
   *
   * @param batch without items the ring is not looked at
   * @return how many: all of them
   * @throws RefusedException {@code slot_index_overflow} before anything else; then as {@link
   *     #publish}
   */
  public int publishBatch(BatchDescriptor batch) {
    List<SlotDescriptor> items = batch.items();
    PublicationRun.requireLastSlot(batch.startSlot(), items.size());
    return PublicationRun.each(items.size(), k -> tryPublish(batch.startSlot() + k, items.get(k)));
  }

  /**
   * Publishes a batch as far as it can.
   *
   * @return how many: all of them, or those before the first that is refused; {@link #tryPublish}
   *     of that one tells why. None when the last slot fits no u32.
   */
  public int tryPublishBatch(BatchDescriptor batch) {
    List<SlotDescriptor> items = batch.items();
    if (PublicationRun.overflows(batch.startSlot(), items.size())) {
      return 0;
    }
    int next = 0;
    while (next < items.size()
        && tryPublish(batch.startSlot() + next, items.get(next)) == Publication.PUBLISHED) {
      next++;
    }
    return next;
  }
}

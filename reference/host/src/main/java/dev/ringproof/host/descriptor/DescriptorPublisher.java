package dev.ringproof.host.descriptor;

import dev.ringproof.host.publish.PackedSlotPublisher;
import dev.ringproof.host.publish.SlotPublisher;
import dev.ringproof.spec.descriptor.SlotDescriptor;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.refusal.RefusedException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Publishes typed requests, single or packed.
 *
 * <p>Threads, order of writes and read-only rings: as {@link SlotPublisher}.
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
    if (descriptor instanceof SlotDescriptor.Single single) {
      slots.publish(slot, single.tenant(), new SlotItem(single.opcode(), single.args()));
    } else if (descriptor instanceof SlotDescriptor.Packed packed) {
      packedSlots.publish(slot, packed.tenant(), packed.packed());
    }
  }

  /**
   * Publishes descriptors into successive slots, each on its own: one that is refused leaves those
   * before it published, and the refusal's {@code published} says how many they are (E2).
   *
   * @param startSlot u32
   * @param items with none of them the ring is not looked at
   * @return how many: all of them
   * @throws RefusedException {@code slot_index_overflow} before anything else; then as {@link
   *     #publish}
   */
  public int publishAll(int startSlot, List<SlotDescriptor> items) {
    PublicationRun.requireLastSlot(startSlot, items.size());
    return PublicationRun.each(items.size(), k -> publish(startSlot + k, items.get(k)));
  }
}

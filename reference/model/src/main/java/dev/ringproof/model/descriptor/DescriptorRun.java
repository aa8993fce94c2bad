package dev.ringproof.model.descriptor;

import dev.ringproof.model.publish.SlotPublication;
import dev.ringproof.spec.descriptor.SlotDescriptor;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.IntFunction;

/** Typed publication; a run of slots is not all or nothing (E2). */
public final class DescriptorRun {
  private static final long U32_MAX = 0xFFFF_FFFFL;

  private DescriptorRun() {}

  /**
   * Publishes one descriptor (DSC-01).
   *
   * @param slot u32
   * @throws RefusedException as {@link SlotPublication}
   */
  public static void publish(ByteBuffer ring, int slot, SlotDescriptor descriptor) {
    if (descriptor instanceof SlotDescriptor.Single single) {
      SlotItem item = new SlotItem(single.opcode(), single.args());
      SlotPublication.publish(ring, slot, single.tenant(), item);
    } else if (descriptor instanceof SlotDescriptor.Packed packed) {
      SlotPublication.publishPacked(ring, slot, packed.tenant(), packed.packed());
    }
  }

  /**
   * Publishes descriptors into consecutive slots.
   *
   * @param startSlot u32
   * @return their number
   * @throws RefusedException {@code slot_index_overflow}, then item by item as {@link #publish};
   *     the items before it stay published
   */
  public static int publishAll(ByteBuffer ring, int startSlot, List<SlotDescriptor> items) {
    return publishEach(ring, startSlot, items.size(), items::get);
  }

  /**
   * Publishes {@code count} descriptors, each of which is asked for when its turn comes and may be
   * refused then.
   */
  static int publishEach(
      ByteBuffer ring, int startSlot, int count, IntFunction<SlotDescriptor> items) {
    // DSC-03: of no items neither this nor the loop refuses anything.
    if (Integer.toUnsignedLong(startSlot) + count - 1 > U32_MAX) {
      // DSC-04 DSC-10
      throw new RefusedException(Refusal.of(RefusalCode.SLOT_INDEX_OVERFLOW).afterPublishing(0));
    }
    for (int k = 0; k < count; k++) {
      try {
        publish(ring, startSlot + k, items.apply(k)); // DSC-02
      } catch (RefusedException refused) {
        // DSC-05: the items before stay. DSC-06: and are told.
        throw new RefusedException(refused.refusal().afterPublishing(k));
      }
    }
    return count;
  }
}

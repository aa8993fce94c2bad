package dev.ringproof.model.publish;

import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Publication of a batch that a fence closes: all of it or nothing (PUB-02). */
public final class FencedBatch {
  private FencedBatch() {}

  /**
   * Publishes the items and their fence into consecutive slots.
   *
   * @param startSlot u32
   * @param tenant u32, of the fence too
   * @param tag u32, told to whoever watches observable 0
   * @return slots that were filled: the items and one (PUB-31)
   * @throws RefusedException the first that applies of {@code ring_length}, {@code
   *     slot_index_overflow}, {@code batch_exceeds_ring}; item by item {@code too_many_args},
   *     {@code opcode_reserved}; {@code slot_not_publishable}
   */
  public static int publish(
      ByteBuffer ring, int startSlot, int tenant, List<SlotItem> items, int tag) {
    List<SlotItem> slots = fenced(items, tag);
    RingWriter writer = new RingWriter(ring);
    writer.requireWholeSlots();
    writer.requireRoom(startSlot, slots.size(), RefusalCode.BATCH_EXCEEDS_RING); // PUB-29
    slots.forEach(SlotPayload::requireLegal); // PUB-30: before any status.
    writer.requireFree(startSlot, slots.size());
    for (int i = 0; i < slots.size(); i++) {
      writer.write(startSlot + i, tenant, slots.get(i)); // The fence last (VIS-06).
    }
    return slots.size();
  }

  private static List<SlotItem> fenced(List<SlotItem> items, int tag) {
    // PUB-28
    List<SlotItem> slots = new ArrayList<>(items);
    slots.add(new SlotItem(Opcode.BATCH_FENCE.code(), Words.of(items.size(), tag)));
    return slots;
  }
}

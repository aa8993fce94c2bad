package dev.ringproof.model.publish;

import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Items that a fence closes.
 *
 * @param tenant u32, of the fence too
 * @param items the items, of which there may be none
 * @param tag u32, told to whoever watches observable 0
 */
public record FencedBatch(int tenant, List<SlotItem> items, int tag) {
  /** Copies the list. */
  public FencedBatch {
    items = List.copyOf(items);
  }

  /**
   * Publishes the items and their fence into consecutive slots: all of them or none (PUB-02).
   *
   * @param startSlot u32
   * @return slots that were filled: the items and one (PUB-31)
   * @throws dev.ringproof.spec.refusal.RefusedException the first that applies of {@code
   *     ring_length}, {@code slot_index_overflow}, {@code batch_exceeds_ring}; item by item {@code
   *     too_many_args}, {@code opcode_reserved}; {@code slot_not_publishable}
   */
  public int publish(ByteBuffer ring, int startSlot) {
    List<SlotItem> slots = fenced();
    RingWriter writer = new RingWriter(ring);
    writer.requireWholeSlots();
    writer.requireRoom(startSlot, slots.size(), RefusalCode.BATCH_EXCEEDS_RING); // PUB-29
    slots.forEach(SlotPayload::requireLegal); // PUB-30: before any status.
    writer.requireFree(startSlot, slots.size());
    for (int i = 0; i < slots.size(); i++) {
      writer.write(startSlot + i, tenant, slots.get(i)); // VIS-06: the fence last.
    }
    return slots.size();
  }

  private List<SlotItem> fenced() {
    // PUB-28
    List<SlotItem> slots = new ArrayList<>(items);
    slots.add(new SlotItem(Opcode.BATCH_FENCE.code(), Words.of(items.size(), tag)));
    return slots;
  }
}

package dev.ringproof.model.publish;

import static dev.ringproof.model.refusal.Requirement.require;

import dev.ringproof.model.ring.RingEncoding;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.publish.WorkItem;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.ring.RingLayout;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.util.List;

/** Publication of work in the fixed three-argument form: all of it or nothing (PUB-02). */
public final class WorkItems {
  private WorkItems() {}

  /**
   * A fresh ring that begins with the items. There is no destination that it could be written over,
   * so it holds nothing of a former tenant, and the byte form and the word form of the encoder are
   * this one function (PUB-22, PUB-23, E1).
   *
   * @param slots u32
   * @param tenant u32
   * @throws RefusedException the first that applies of {@code work_items_exceed_ring}, {@code
   *     opcode_reserved}, {@code ring_capacity}
   */
  public static ByteBuffer encodeRing(int slots, int tenant, List<WorkItem> items) {
    require(
        items.size() <= Integer.toUnsignedLong(slots),
        RefusalCode.WORK_ITEMS_EXCEED_RING); // PUB-20: before the opcodes.
    items.forEach(item -> SlotPayload.requireOpcode(item.opHandle()));
    require(
        Integer.compareUnsigned(slots, RingLayout.ENCODABLE_SLOTS) <= 0,
        RefusalCode.RING_CAPACITY); // PUB-21: after the opcodes.
    ByteBuffer ring = RingEncoding.empty(slots);
    write(ring, 0, tenant, items);
    return ring;
  }

  /**
   * Publishes into consecutive slots of a ring that goes on being used.
   *
   * @param startSlot u32
   * @param tenant u32
   * @return number of items (PUB-27)
   * @throws RefusedException the first that applies of {@code opcode_reserved}, {@code
   *     ring_length}, {@code slot_index_overflow}, {@code work_items_exceed_ring}, {@code
   *     slot_not_publishable}
   */
  public static int publish(ByteBuffer ring, int startSlot, int tenant, List<WorkItem> items) {
    RingWriter writer = new RingWriter(ring);
    items.forEach(item -> SlotPayload.requireOpcode(item.opHandle())); // PUB-24: before the ring.
    writer.requireWholeSlots();
    writer.requireRoom(startSlot, items.size(), RefusalCode.WORK_ITEMS_EXCEED_RING); // PUB-26
    writer.requireFree(startSlot, items.size());
    write(ring, startSlot, tenant, items);
    return items.size();
  }

  private static void write(ByteBuffer ring, int startSlot, int tenant, List<WorkItem> items) {
    RingWriter writer = new RingWriter(ring);
    for (int i = 0; i < items.size(); i++) {
      WorkItem item = items.get(i);
      Words args = Words.of(item.inputHandle(), item.outputHandle(), item.param());
      writer.write(startSlot + i, tenant, new SlotItem(item.opHandle(), args));
    }
  }
}

package dev.ringproof.host.publish;

import dev.ringproof.spec.publish.WorkItem;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.ring.RingLayout;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Makes a whole ring in which item {@code i} is PUBLISHED in slot {@code i} and all else is zero.
 *
 * <p>The destination is used again when it has just the size of the ring, and then every word of it
 * is written, so that no argument of a former tenant is left for a kernel to read (E1); otherwise a
 * fresh one is made. Both forms give the same words (PUB-22, PUB-23). The destination is memory
 * that no kernel is running on. Both refuse, in this order and before anything is written or
 * allocated: {@code work_items_exceed_ring}, {@code opcode_reserved}, {@code ring_capacity}.
 * Stateless; any thread may call.
 */
public final class WorkItemRingCodec {
  private WorkItemRingCodec() {}

  /**
   * The ring as bytes.
   *
   * @param slotCount u32
   * @param tenant u32
   * @param destination what may be used again; everything from index 0 to its limit
   * @return the destination, or a fresh little-endian heap buffer
   * @throws RefusedException as told above
   */
  public static ByteBuffer encode(
      int slotCount, int tenant, List<WorkItem> items, ByteBuffer destination) {
    int words = requireWords(slotCount, items);
    if (destination.limit() != words * Integer.BYTES) {
      ByteBuffer fresh = LittleEndian.allocate(words * Integer.BYTES);
      return encode(slotCount, tenant, items, fresh);
    }
    for (int slot = 0; slot < items.size(); slot++) {
      WorkItemSlot.write(destination, slot, tenant, items.get(slot));
    }
    LittleEndian.clear(destination, items.size() * SlotLayout.SLOT_WORDS, words);
    return destination;
  }

  /**
   * The ring as words (u32).
   *
   * @param slotCount u32
   * @param tenant u32
   * @param destination what may be used again
   * @return the destination, or a fresh array
   * @throws RefusedException as told above
   */
  public static int[] encodeWords(
      int slotCount, int tenant, List<WorkItem> items, int[] destination) {
    int words = requireWords(slotCount, items);
    int[] ring = destination.length == words ? destination : new int[words];
    int next = 0;
    for (int slot = 0; slot < items.size(); slot++) {
      for (int offset = 0; offset < SlotLayout.SLOT_WORDS; offset++) {
        ring[next++] = WorkItemSlot.word(items.get(slot), tenant, offset);
      }
    }
    Arrays.fill(ring, next, words, 0);
    return ring;
  }

  private static int requireWords(int slotCount, List<WorkItem> items) {
    if (items.size() > Integer.toUnsignedLong(slotCount)) {
      throw RefusedException.of(RefusalCode.WORK_ITEMS_EXCEED_RING); // PUB-20
    }
    PublishChecks.opcodes(items).orThrow();
    // PUB-21
    if (Integer.compareUnsigned(slotCount, RingLayout.ENCODABLE_SLOTS) > 0) {
      throw RefusedException.of(RefusalCode.RING_CAPACITY);
    }
    return slotCount * SlotLayout.SLOT_WORDS;
  }
}

package dev.ringproof.model.publish;

import static dev.ringproof.model.refusal.Requirement.require;

import dev.ringproof.model.slot.SlotIndex;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;

/**
 * What all publishers ask of a ring, one refusal a method, and how they write a slot once nothing
 * is left to ask.
 */
record RingWriter(ByteBuffer ring) {
  private static final long U32_MAX = 0xFFFF_FFFFL;

  /** Refuses a ring that is not made of whole slots. */
  void requireWholeSlots() {
    require(ring.limit() % SlotLayout.SLOT_BYTES == 0, RefusalCode.RING_LENGTH); // PUB-03
  }

  /** Refuses a slot (u32) that the ring does not have. */
  void requireSlot(int slot) {
    boolean held = Integer.compareUnsigned(slot, capacity()) < 0;
    require(held, RefusalCode.SLOT_OUT_OF_RANGE); // PUB-04
  }

  /** Refuses a run of slots (start u32) that ends past the ring. */
  void requireRoom(int startSlot, int count, RefusalCode otherwise) {
    long end = Integer.toUnsignedLong(startSlot) + count;
    require(end <= U32_MAX, RefusalCode.SLOT_INDEX_OVERFLOW); // PUB-25
    require(end <= capacity(), otherwise);
  }

  /** Refuses consecutive slots that the ring has unless all are free. */
  void requireFree(int startSlot, int count) {
    for (int slot = startSlot; slot < startSlot + count; slot++) {
      int status = LittleEndian.get(ring, SlotIndex.of(slot, SlotLayout.STATUS_OFFSET));
      require(SlotStatus.of(status).publishable(), RefusalCode.SLOT_NOT_PUBLISHABLE); // PUB-07
    }
  }

  /** Writes a slot; what it held is gone. */
  void write(int slot, int tenant, SlotItem item) {
    Words words = SlotPayload.words(tenant, item);
    for (int offset = SlotLayout.OPCODE_OFFSET; offset < SlotLayout.SLOT_WORDS; offset++) {
      LittleEndian.put(ring, SlotIndex.of(slot, offset), words.at(offset));
    }
    // PUB-13: the status last.
    int status = SlotIndex.of(slot, SlotLayout.STATUS_OFFSET);
    LittleEndian.put(ring, status, words.at(SlotLayout.STATUS_OFFSET));
  }

  private int capacity() {
    return ring.limit() / SlotLayout.SLOT_BYTES;
  }
}

package dev.ringproof.model.ring;

import dev.ringproof.spec.answer.CodecAnswer.LoadMissAnswer;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.slot.Priority;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;

/** Slots by which a kernel asks the host for a resource. */
public final class LoadMissSlot {
  private static final int RESOURCE_OFFSET = SlotLayout.ARGS_OFFSET;
  private static final int PREFETCH_OFFSET = SlotLayout.ARGS_OFFSET + 1;

  private LoadMissSlot() {}

  /** The 64 bytes of a slot that asks for a resource (u32). */
  public static ByteBuffer encode(int resourceId, boolean prefetch) {
    // RING-14: tenant 0 is the zero that is there.
    ByteBuffer slot = ByteBuffer.allocate(SlotLayout.SLOT_BYTES);
    LittleEndian.put(slot, SlotLayout.STATUS_OFFSET, SlotStatus.PUBLISHED.code());
    LittleEndian.put(slot, SlotLayout.OPCODE_OFFSET, Opcode.LOAD_MISS.code());
    LittleEndian.put(slot, SlotLayout.PRIORITY_OFFSET, Priority.CRITICAL.code());
    LittleEndian.put(slot, RESOURCE_OFFSET, resourceId);
    LittleEndian.put(slot, PREFETCH_OFFSET, prefetch ? 1 : 0);
    return slot;
  }

  /** What a slot (u32) of a buffer of any length asks for; its status is not looked at. */
  public static LoadMissAnswer decode(ByteBuffer ring, int slot) {
    long first = Integer.toUnsignedLong(slot) * SlotLayout.SLOT_WORDS; // RING-17
    if (first + PREFETCH_OFFSET >= LittleEndian.words(ring)) {
      return LoadMissAnswer.NONE; // RING-15: the last of the three words that it takes.
    }
    int opcode = LittleEndian.get(ring, (int) first + SlotLayout.OPCODE_OFFSET);
    if (opcode != Opcode.LOAD_MISS.code()) {
      return LoadMissAnswer.NONE; // RING-15
    }
    return LoadMissAnswer.of(
        LittleEndian.get(ring, (int) first + RESOURCE_OFFSET),
        LittleEndian.get(ring, (int) first + PREFETCH_OFFSET) != 0); // RING-16
  }
}

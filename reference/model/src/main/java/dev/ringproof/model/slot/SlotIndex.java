package dev.ringproof.model.slot;

import static dev.ringproof.model.refusal.Requirement.require;

import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.slot.SlotLayout;

/** Where the words of slots lie in a ring. */
public final class SlotIndex {
  private static final long U32_MAX = 0xFFFF_FFFFL;

  private SlotIndex() {}

  /**
   * Word index of a word of a slot, modulo 2^32.
   *
   * @param slot u32
   * @param offset word of the slot, as in {@link SlotLayout}
   */
  public static int of(int slot, int offset) {
    return slot * SlotLayout.SLOT_WORDS + offset; // SLOT-01 SLOT-08
  }

  /**
   * Word index of a word that a caller names; both are u32.
   *
   * @throws dev.ringproof.spec.refusal.RefusedException {@code word_out_of_slot}, {@code
   *     byte_length_overflow}
   */
  public static int named(int slot, int word) {
    boolean inSlot = Integer.compareUnsigned(word, SlotLayout.SLOT_WORDS) < 0;
    require(inSlot, RefusalCode.WORD_OUT_OF_SLOT, BufferName.SLOT); // SLOT-09: first.
    long first = Integer.toUnsignedLong(slot) * SlotLayout.SLOT_WORDS;
    require(first <= U32_MAX, RefusalCode.BYTE_LENGTH_OVERFLOW, BufferName.RING); // SLOT-10
    return of(slot, word);
  }
}

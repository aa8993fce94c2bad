package dev.ringproof.model.execution;

import dev.ringproof.spec.slot.SlotLayout;

/** Where the words of slots lie in a ring. */
final class SlotWord {
  private SlotWord() {}

  /** Index in the ring of the word at an offset ({@link SlotLayout}) in a slot, modulo 2^32. */
  static int index(int slot, int offset) {
    return slot * SlotLayout.SLOT_WORDS + offset;
  }
}

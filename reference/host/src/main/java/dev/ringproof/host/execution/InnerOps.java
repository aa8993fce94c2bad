package dev.ringproof.host.execution;

import dev.ringproof.spec.publish.PackedLayout;
import dev.ringproof.spec.slot.SlotLayout;

/**
 * Reads the operations that the arguments of a packed slot encode, where they lie.
 *
 * @param args all twelve argument words; not copied
 */
record InnerOps(int[] args) {
  /**
   * Whether every operation has words of its own alone (EXE-27). Looked at before any operation
   * runs (EXE-26).
   */
  boolean wellFormed() {
    if (argsWord() + total() > SlotLayout.ARGS_WORDS) {
      return false;
    }
    if (count() == 0) {
      return total() == 0;
    }
    if (firstArg(0) != argsWord()) {
      return false;
    }
    for (int k = 0; k < count(); k++) {
      if (firstArg(k) > firstArg(k + 1)) {
        return false;
      }
    }
    return true;
  }

  /** Number of operations. */
  int count() {
    return byteAt(PackedLayout.COUNT_BYTE_OFFSET);
  }

  /** Opcode of operation k: a byte (EXE-25). */
  int opcode(int k) {
    return byteAt(PackedLayout.opcodeByteOffset(k));
  }

  /** Argument word of operation k, or 0 where it has none (EXE-24). Only if well formed. */
  int arg(int k, int position) {
    int index = firstArg(k) + position;
    return index < firstArg(k + 1) ? args[index] : 0;
  }

  /** Where the arguments of operation k begin; those of the one past the last begin at the end. */
  private int firstArg(int k) {
    return argsWord() + (k == count() ? total() : byteAt(PackedLayout.argsByteOffset(k)));
  }

  private int total() {
    return byteAt(PackedLayout.TOTAL_BYTE_OFFSET);
  }

  private int argsWord() {
    return PackedLayout.metadataWords(count());
  }

  private int byteAt(int offset) {
    return PackedLayout.byteOf(args[PackedLayout.wordOffset(offset)], offset);
  }
}

package dev.ringproof.model.execution;

import dev.ringproof.spec.publish.PackedLayout;
import dev.ringproof.spec.publish.PackedOp;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The inner operations that the argument words of a packed slot encode by {@link PackedLayout}. */
final class PackedPayload {
  private final int[] args;

  private PackedPayload(int[] args) {
    this.args = args;
  }

  /**
   * The inner operations with all of their arguments, or nothing when they are malformed; argument
   * words of the slot that are not given are 0.
   */
  static Optional<List<PackedOp>> decode(Words args) {
    PackedPayload payload = new PackedPayload(Arrays.copyOf(args.toArray(), SlotLayout.ARGS_WORDS));
    return payload.wellFormed() ? Optional.of(payload.operations()) : Optional.empty();
  }

  private boolean wellFormed() {
    if (metadataWords() + total() > SlotLayout.ARGS_WORDS) {
      return false;
    }
    if (count() == 0) {
      return total() == 0;
    }
    if (offset(0) != 0) {
      return false;
    }
    for (int k = 0; k < count(); k++) {
      if (offset(k) > offset(k + 1)) {
        return false;
      }
    }
    return true;
  }

  private List<PackedOp> operations() {
    List<PackedOp> operations = new ArrayList<>();
    for (int k = 0; k < count(); k++) {
      int first = metadataWords() + offset(k);
      int end = metadataWords() + offset(k + 1);
      operations.add(new PackedOp(opcode(k), Words.of(Arrays.copyOfRange(args, first, end))));
    }
    return operations;
  }

  private int count() {
    return byteAt(PackedLayout.COUNT_BYTE_OFFSET);
  }

  private int total() {
    return byteAt(PackedLayout.TOTAL_BYTE_OFFSET);
  }

  private int metadataWords() {
    return PackedLayout.metadataWords(count());
  }

  private int opcode(int k) {
    return byteAt(PackedLayout.opcodeByteOffset(k));
  }

  /** Where the arguments of operation k begin; those of the one past the last begin at the end. */
  private int offset(int k) {
    return k == count() ? total() : byteAt(PackedLayout.argsByteOffset(k));
  }

  private int byteAt(int byteOffset) {
    return PackedLayout.byteOf(args[PackedLayout.wordOffset(byteOffset)], byteOffset);
  }
}

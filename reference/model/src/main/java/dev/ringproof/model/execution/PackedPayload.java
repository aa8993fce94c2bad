package dev.ringproof.model.execution;

import dev.ringproof.spec.publish.PackedOp;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The inner operations that the twelve argument words of a packed slot encode.
 *
 * <pre>
 *  byte   0     1       2          3          4          5         ... m words in all
 *        +-----+-------+----------+----------+----------+----------+-----+-----------+
 *        |  n  | total | opcode 0 | offset 0 | opcode 1 | offset 1 | ... | arguments |
 *        +-----+-------+----------+----------+----------+----------+-----+-----------+
 * </pre>
 *
 * <p>Bytes are little-endian within words; offsets and total count argument words.
 */
final class PackedPayload {
  private static final int HEADER_BYTES = 2;
  private static final int OP_BYTES = 2;

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
    return byteAt(0);
  }

  private int total() {
    return byteAt(1);
  }

  private int metadataWords() {
    int bytes = HEADER_BYTES + OP_BYTES * count();
    return (bytes + Integer.BYTES - 1) / Integer.BYTES;
  }

  private int opcode(int k) {
    return byteAt(HEADER_BYTES + OP_BYTES * k);
  }

  /** Where the arguments of operation k begin; those of the one past the last begin at the end. */
  private int offset(int k) {
    return k == count() ? total() : byteAt(HEADER_BYTES + OP_BYTES * k + 1);
  }

  private int byteAt(int index) {
    return args[index / Integer.BYTES] >>> Byte.SIZE * (index % Integer.BYTES) & 0xFF;
  }
}

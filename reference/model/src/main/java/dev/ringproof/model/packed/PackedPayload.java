package dev.ringproof.model.packed;

import static dev.ringproof.model.refusal.Requirement.require;

import dev.ringproof.spec.publish.PackedLayout;
import dev.ringproof.spec.publish.PackedOp;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Inner operations as the argument words of a packed slot, by {@link PackedLayout} (PUB-17). */
public final class PackedPayload {
  private final int[] args = new int[SlotLayout.ARGS_WORDS];

  private PackedPayload() {}

  /**
   * The twelve argument words that hold operations, of which there may be none (PUB-19).
   *
   * @throws RefusedException the first that applies of {@code packed_too_many_ops}, {@code
   *     packed_metadata_overflow}, {@code packed_payload_overflow}
   */
  public static Words encode(List<PackedOp> ops) {
    require(
        ops.size() <= PackedLayout.REPRESENTABLE_OPS, RefusalCode.PACKED_TOO_MANY_OPS); // PUB-14
    int metadata = PackedLayout.metadataWords(ops.size());
    require(metadata <= SlotLayout.ARGS_WORDS, RefusalCode.PACKED_METADATA_OVERFLOW); // PUB-15
    long total = ops.stream().mapToLong(op -> op.args().length()).sum();
    require(
        metadata + total <= SlotLayout.ARGS_WORDS, RefusalCode.PACKED_PAYLOAD_OVERFLOW); // PUB-16
    PackedPayload payload = new PackedPayload();
    payload.write(ops, (int) total);
    return Words.of(payload.args);
  }

  /**
   * The inner operations with all of their arguments, or nothing when they are malformed (EXE-27).
   *
   * @param args at most twelve; those that are not given are 0
   */
  public static Optional<List<PackedOp>> decode(Words args) {
    PackedPayload payload = new PackedPayload();
    for (int i = 0; i < args.length(); i++) {
      payload.args[i] = args.at(i);
    }
    return payload.wellFormed() ? Optional.of(payload.operations()) : Optional.empty();
  }

  private void write(List<PackedOp> ops, int total) {
    putByte(PackedLayout.COUNT_BYTE_OFFSET, ops.size());
    putByte(PackedLayout.TOTAL_BYTE_OFFSET, total);
    int offset = 0;
    for (int k = 0; k < ops.size(); k++) {
      putByte(PackedLayout.opcodeByteOffset(k), ops.get(k).opcode());
      putByte(PackedLayout.argsByteOffset(k), offset);
      for (int arg : ops.get(k).args().toArray()) {
        args[PackedLayout.metadataWords(ops.size()) + offset] = arg;
        offset++;
      }
    }
  }

  private boolean wellFormed() {
    if (PackedLayout.metadataWords(count()) + total() > SlotLayout.ARGS_WORDS) {
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
    int metadata = PackedLayout.metadataWords(count());
    List<PackedOp> operations = new ArrayList<>();
    for (int k = 0; k < count(); k++) {
      int[] own = Arrays.copyOfRange(args, metadata + offset(k), metadata + offset(k + 1));
      int opcode = byteAt(PackedLayout.opcodeByteOffset(k));
      operations.add(new PackedOp(opcode, Words.of(own)));
    }
    return operations;
  }

  private int count() {
    return byteAt(PackedLayout.COUNT_BYTE_OFFSET);
  }

  private int total() {
    return byteAt(PackedLayout.TOTAL_BYTE_OFFSET);
  }

  /** Where the arguments of operation k begin; those of the one past the last begin at the end. */
  private int offset(int k) {
    return k == count() ? total() : byteAt(PackedLayout.argsByteOffset(k));
  }

  private int byteAt(int byteOffset) {
    return PackedLayout.byteOf(args[PackedLayout.wordOffset(byteOffset)], byteOffset);
  }

  private void putByte(int byteOffset, int value) {
    args[PackedLayout.wordOffset(byteOffset)] |= PackedLayout.bitsOf(value, byteOffset);
  }
}

package dev.ringproof.host.publish;

import dev.ringproof.spec.publish.PackedLayout;
import dev.ringproof.spec.publish.PackedOp;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.Words;
import java.util.List;

/**
 * Inner operations as the arguments of a packed slot, laid out by {@link PackedLayout}.
 *
 * <p>Stateless; any thread may call.
 */
public final class PackedArgs {
  private PackedArgs() {}

  /**
   * The argument words, at most twelve.
   *
   * @throws RefusedException {@code packed_too_many_ops}, {@code packed_metadata_overflow}, {@code
   *     packed_payload_overflow}
   */
  public static Words encode(List<PackedOp> ops) {
    int metadataWords = requireMetadataWords(ops.size());
    int total = requireTotal(ops, metadataWords);
    int[] words = new int[metadataWords + total];
    putByte(words, PackedLayout.COUNT_BYTE_OFFSET, ops.size());
    putByte(words, PackedLayout.TOTAL_BYTE_OFFSET, total);
    int offset = 0;
    for (int k = 0; k < ops.size(); k++) {
      PackedOp op = ops.get(k);
      putByte(words, PackedLayout.opcodeByteOffset(k), op.opcode());
      putByte(words, PackedLayout.argsByteOffset(k), offset);
      for (int i = 0; i < op.args().length(); i++) {
        words[metadataWords + offset + i] = op.args().at(i);
      }
      offset += op.args().length();
    }
    return Words.of(words);
  }

  private static int requireMetadataWords(int opCount) {
    if (opCount > PackedLayout.REPRESENTABLE_OPS) {
      throw RefusedException.of(RefusalCode.PACKED_TOO_MANY_OPS);
    }
    if (opCount > PackedLayout.ENCODABLE_OPS) {
      throw RefusedException.of(RefusalCode.PACKED_METADATA_OVERFLOW);
    }
    return PackedLayout.metadataWords(opCount);
  }

  private static int requireTotal(List<PackedOp> ops, int metadataWords) {
    long total = ops.stream().mapToLong(op -> op.args().length()).sum();
    if (metadataWords + total > SlotLayout.ARGS_WORDS) {
      throw RefusedException.of(RefusalCode.PACKED_PAYLOAD_OVERFLOW);
    }
    return (int) total;
  }

  private static void putByte(int[] words, int byteOffset, int value) {
    words[PackedLayout.wordOffset(byteOffset)] |= PackedLayout.bitsOf(value, byteOffset);
  }
}

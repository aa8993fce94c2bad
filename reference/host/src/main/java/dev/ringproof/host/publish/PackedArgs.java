package dev.ringproof.host.publish;

import dev.ringproof.spec.publish.PackedOp;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.Words;
import java.util.List;

/**
 * Inner operations as the arguments of a packed slot.
 *
 * <pre>
 *  byte  0       1       2           3           4           5            4m
 *       +-------+-------+-----------+-----------+-----------+------+-----+------------+----
 *       |   n   | total | opcode 0  | offset 0  | opcode 1  | ...  |  0  | args of 0  | ...
 *       +-------+-------+-----------+-----------+-----------+------+-----+------------+----
 * </pre>
 *
 * <p>{@code m} words of metadata come first; total and offsets count words after them. The bytes
 * lie little-endian within their words. Stateless; any thread may call.
 */
public final class PackedArgs {
  private static final int MAX_OPS = 0xFF;
  private static final int COUNT_OFFSET = 0;
  private static final int TOTAL_OFFSET = COUNT_OFFSET + 1;
  private static final int OPS_OFFSET = TOTAL_OFFSET + 1;
  private static final int OP_BYTES = 2;

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
    putByte(words, COUNT_OFFSET, ops.size());
    putByte(words, TOTAL_OFFSET, total);
    int offset = 0;
    for (int k = 0; k < ops.size(); k++) {
      PackedOp op = ops.get(k);
      putByte(words, OPS_OFFSET + OP_BYTES * k, op.opcode());
      putByte(words, OPS_OFFSET + OP_BYTES * k + 1, offset);
      for (int i = 0; i < op.args().length(); i++) {
        words[metadataWords + offset + i] = op.args().at(i);
      }
      offset += op.args().length();
    }
    return Words.of(words);
  }

  private static int requireMetadataWords(int opCount) {
    if (opCount > MAX_OPS) {
      throw RefusedException.of(RefusalCode.PACKED_TOO_MANY_OPS);
    }
    int bytes = OPS_OFFSET + OP_BYTES * opCount;
    int words = (bytes + Integer.BYTES - 1) / Integer.BYTES;
    if (words > SlotLayout.ARGS_WORDS) {
      throw RefusedException.of(RefusalCode.PACKED_METADATA_OVERFLOW);
    }
    return words;
  }

  private static int requireTotal(List<PackedOp> ops, int metadataWords) {
    long total = ops.stream().mapToLong(op -> op.args().length()).sum();
    if (metadataWords + total > SlotLayout.ARGS_WORDS) {
      throw RefusedException.of(RefusalCode.PACKED_PAYLOAD_OVERFLOW);
    }
    return (int) total;
  }

  private static void putByte(int[] words, int byteOffset, int value) {
    words[byteOffset / Integer.BYTES] |= value << Byte.SIZE * (byteOffset % Integer.BYTES);
  }
}

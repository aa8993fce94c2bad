package dev.ringproof.host.publish;

import dev.ringproof.spec.publish.PackedOp;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
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
    check(ops).orThrow();
    int[] words = new int[words(ops)];
    ByteBuffer encoded = ByteBuffer.allocate(words.length * Integer.BYTES);
    write(encoded, 0, ops);
    for (int i = 0; i < words.length; i++) {
      words[i] = LittleEndian.get(encoded, i);
    }
    return Words.of(words);
  }

  /**
   * Whether the operations fit a slot; what {@link #encode} throws is an answer here.
   *
   * @return {@code PUBLISHED}, {@code PACKED_TOO_MANY_OPS}, {@code PACKED_METADATA_OVERFLOW} or
   *     {@code PACKED_PAYLOAD_OVERFLOW}, the first that applies
   */
  public static Publication check(List<PackedOp> ops) {
    if (ops.size() > MAX_OPS) {
      return Publication.PACKED_TOO_MANY_OPS; // PUB-14
    }
    int metadataWords = metadataWords(ops.size());
    if (metadataWords > SlotLayout.ARGS_WORDS) {
      return Publication.PACKED_METADATA_OVERFLOW; // PUB-15
    }
    // PUB-16
    return metadataWords + total(ops) > SlotLayout.ARGS_WORDS
        ? Publication.PACKED_PAYLOAD_OVERFLOW
        : Publication.PUBLISHED;
  }

  /** Argument words of operations that fit, 1 to 12. */
  public static int words(List<PackedOp> ops) {
    return metadataWords(ops.size()) + (int) total(ops);
  }

  /**
   * Stores the argument words of operations that fit, with plain stores.
   *
   * @param memory holds {@link #words} words from the index on
   * @param wordIndex of the first argument word
   * @throws IndexOutOfBoundsException when the memory does not hold all of them
   */
  public static void write(ByteBuffer memory, int wordIndex, List<PackedOp> ops) {
    writeMetadata(memory, wordIndex, ops);
    int next = wordIndex + metadataWords(ops.size());
    for (PackedOp op : ops) {
      for (int i = 0; i < op.args().length(); i++) {
        LittleEndian.put(memory, next++, op.args().at(i));
      }
    }
  }

  /** PUB-17: number and total, and then opcode and offset of each operation. */
  private static void writeMetadata(ByteBuffer memory, int wordIndex, List<PackedOp> ops) {
    int next = wordIndex;
    int word = byteAt(COUNT_OFFSET, ops.size()) | byteAt(TOTAL_OFFSET, (int) total(ops));
    int bytes = OPS_OFFSET;
    int offset = 0;
    for (PackedOp op : ops) {
      word |= byteAt(bytes, op.opcode()) | byteAt(bytes + 1, offset);
      bytes += OP_BYTES;
      offset += op.args().length();
      if (bytes % Integer.BYTES == 0) {
        LittleEndian.put(memory, next++, word);
        word = 0;
      }
    }
    if (bytes % Integer.BYTES != 0) {
      LittleEndian.put(memory, next, word);
    }
  }

  private static int metadataWords(int opCount) {
    int bytes = OPS_OFFSET + OP_BYTES * opCount;
    return (bytes + Integer.BYTES - 1) / Integer.BYTES;
  }

  private static long total(List<PackedOp> ops) {
    long total = 0;
    for (PackedOp op : ops) {
      total += op.args().length();
    }
    return total;
  }

  private static int byteAt(int byteOffset, int value) {
    return value << Byte.SIZE * (byteOffset % Integer.BYTES);
  }
}

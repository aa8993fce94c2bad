package dev.ringproof.host.publish;

import dev.ringproof.spec.publish.PackedLayout;
import dev.ringproof.spec.publish.PackedOp;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
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
    if (ops.size() > PackedLayout.REPRESENTABLE_OPS) {
      return Publication.PACKED_TOO_MANY_OPS; // PUB-14
    }
    int metadataWords = PackedLayout.metadataWords(ops.size());
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
    return PackedLayout.metadataWords(ops.size()) + (int) total(ops);
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
    int next = wordIndex + PackedLayout.metadataWords(ops.size());
    for (int k = 0; k < ops.size(); k++) {
      Words args = ops.get(k).args();
      for (int i = 0; i < args.length(); i++) {
        LittleEndian.put(memory, next++, args.at(i));
      }
    }
  }

  /** PUB-17: number and total, and then opcode and offset of each operation, word by word. */
  private static void writeMetadata(ByteBuffer memory, int wordIndex, List<PackedOp> ops) {
    int word =
        PackedLayout.bitsOf(ops.size(), PackedLayout.COUNT_BYTE_OFFSET)
            | PackedLayout.bitsOf((int) total(ops), PackedLayout.TOTAL_BYTE_OFFSET);
    int wordOffset = 0;
    int argsOffset = 0;
    for (int k = 0; k < ops.size(); k++) {
      PackedOp op = ops.get(k);
      int opWordOffset = PackedLayout.wordOffset(PackedLayout.opcodeByteOffset(k));
      if (opWordOffset != wordOffset) {
        LittleEndian.put(memory, wordIndex + wordOffset, word);
        wordOffset = opWordOffset;
        word = 0;
      }
      word |= PackedLayout.bitsOf(op.opcode(), PackedLayout.opcodeByteOffset(k));
      word |= PackedLayout.bitsOf(argsOffset, PackedLayout.argsByteOffset(k));
      argsOffset += op.args().length();
    }
    LittleEndian.put(memory, wordIndex + wordOffset, word);
  }

  private static long total(List<PackedOp> ops) {
    long total = 0;
    for (int k = 0; k < ops.size(); k++) {
      total += ops.get(k).args().length();
    }
    return total;
  }
}

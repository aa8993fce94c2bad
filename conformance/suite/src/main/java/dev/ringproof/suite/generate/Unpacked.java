package dev.ringproof.suite.generate;

import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.publish.PackedLayout;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rings in which a packed slot holds one of its inner operations as a plain one. */
final class Unpacked {
  private static final int MOST_INNER_ARGS = 3;

  private Unpacked() {}

  /** One ring for each inner operation of a slot; none when the slot is not packed. */
  static Stream<Bytes> of(Bytes ring, int slot) {
    ByteBuffer words = ring.toBuffer();
    int first = slot * SlotLayout.SLOT_WORDS;
    if (LittleEndian.get(words, first + SlotLayout.OPCODE_OFFSET) != Opcode.PACKED_SLOT.code()) {
      return Stream.empty();
    }
    int count = metadata(words, first, PackedLayout.COUNT_BYTE_OFFSET);
    int metadataWords = PackedLayout.metadataWords(count);
    return metadataWords > SlotLayout.ARGS_WORDS
        ? Stream.empty()
        : IntStream.range(0, count).mapToObj(op -> plain(ring, first, metadataWords, op));
  }

  private static Bytes plain(Bytes ring, int first, int metadataWords, int op) {
    ByteBuffer packed = ring.view();
    ByteBuffer plain = ring.toBuffer();
    int from = metadata(packed, first, PackedLayout.argsByteOffset(op));
    int to = metadata(packed, first, endByteOffset(packed, first, op));
    int opcode = metadata(packed, first, PackedLayout.opcodeByteOffset(op));
    LittleEndian.put(plain, first + SlotLayout.OPCODE_OFFSET, opcode);
    for (int arg = 0; arg < SlotLayout.ARGS_WORDS; arg++) {
      int source = metadataWords + from + arg;
      boolean given = from + arg < to && arg < MOST_INNER_ARGS && source < SlotLayout.ARGS_WORDS;
      int word = given ? LittleEndian.get(packed, first + SlotLayout.ARGS_OFFSET + source) : 0;
      LittleEndian.put(plain, first + SlotLayout.ARGS_OFFSET + arg, word);
    }
    return Bytes.copyOf(plain);
  }

  /** Where it says that the arguments of an operation end: where the next one's begin, or total. */
  private static int endByteOffset(ByteBuffer packed, int first, int op) {
    return op + 1 < metadata(packed, first, PackedLayout.COUNT_BYTE_OFFSET)
        ? PackedLayout.argsByteOffset(op + 1)
        : PackedLayout.TOTAL_BYTE_OFFSET;
  }

  private static int metadata(ByteBuffer words, int first, int byteOffset) {
    int argsIndex = first + SlotLayout.ARGS_OFFSET;
    int word = LittleEndian.get(words, argsIndex + PackedLayout.wordOffset(byteOffset));
    return PackedLayout.byteOf(word, byteOffset);
  }
}

package dev.ringproof.suite.generate;

import dev.ringproof.spec.opcode.Opcode;
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
    int count = metadata(words, first, 0);
    int metadataWords = (2 + 2 * count + 3) / Integer.BYTES;
    return metadataWords > SlotLayout.ARGS_WORDS
        ? Stream.empty()
        : IntStream.range(0, count).mapToObj(op -> plain(ring, first, metadataWords, op));
  }

  private static Bytes plain(Bytes ring, int first, int metadataWords, int op) {
    ByteBuffer packed = ring.view();
    ByteBuffer plain = ring.toBuffer();
    int count = metadata(packed, first, 0);
    int from = metadata(packed, first, 3 + 2 * op);
    int to = op + 1 < count ? metadata(packed, first, 5 + 2 * op) : metadata(packed, first, 1);
    LittleEndian.put(plain, first + SlotLayout.OPCODE_OFFSET, metadata(packed, first, 2 + 2 * op));
    for (int arg = 0; arg < SlotLayout.ARGS_WORDS; arg++) {
      int source = metadataWords + from + arg;
      boolean given = from + arg < to && arg < MOST_INNER_ARGS && source < SlotLayout.ARGS_WORDS;
      int word = given ? LittleEndian.get(packed, first + SlotLayout.ARGS_OFFSET + source) : 0;
      LittleEndian.put(plain, first + SlotLayout.ARGS_OFFSET + arg, word);
    }
    return Bytes.copyOf(plain);
  }

  private static int metadata(ByteBuffer words, int first, int index) {
    int word = LittleEndian.get(words, first + SlotLayout.ARGS_OFFSET + index / Integer.BYTES);
    return word >>> Byte.SIZE * (index % Integer.BYTES) & 0xFF;
  }
}

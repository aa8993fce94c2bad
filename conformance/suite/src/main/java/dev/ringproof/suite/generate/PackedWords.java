package dev.ringproof.suite.generate;

import dev.ringproof.spec.publish.PackedLayout;
import dev.ringproof.spec.publish.PackedOp;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Argument words of packed slots, well formed and malformed. */
final class PackedWords {
  private static final int[] INNER = {0, 1, 2, 3, 4, 5, 6, 7, 8, 31, 32, 0xFD, 0xFE, 0xFF};

  private final Dice dice;
  private final int controlWords;

  PackedWords(Dice dice, int controlWords) {
    this.dice = dice;
    this.controlWords = controlWords;
  }

  /** Mostly well formed; else with one byte of the metadata changed, or without any order. */
  int[] any() {
    int[] args = wellFormed(dice.below(7), INNER);
    if (dice.chance(25)) {
      int at = dice.below(4);
      args[at / 4 + dice.below(2)] ^= dice.oneOf(1, 2, 0x0D, 0x10, 0xFF) << 8 * at;
    }
    if (dice.chance(5)) {
      args[0] = dice.word();
    }
    return args;
  }

  /** Up to {@code count} inner operations with up to three arguments each, as they fit. */
  int[] wellFormed(int count, int... opcodes) {
    int free = SlotLayout.ARGS_WORDS - PackedLayout.metadataWords(count);
    List<PackedOp> ops = new ArrayList<>();
    for (int op = 0; op < count; op++) {
      int opcode = dice.oneOf(opcodes) & 0xFF;
      int words = Math.min(dice.below(4), free);
      free -= words;
      ops.add(new PackedOp(opcode, Words.of(IntStream.range(0, words).map(this::index).toArray())));
    }
    return encoded(ops);
  }

  /** The argument words of a packed slot with these inner operations, which fit one. */
  static int[] encoded(List<PackedOp> ops) {
    int[] args = new int[SlotLayout.ARGS_WORDS];
    int metadataWords = PackedLayout.metadataWords(ops.size());
    int total = 0;
    for (int op = 0; op < ops.size(); op++) {
      int[] own = ops.get(op).args().toArray();
      putByte(args, PackedLayout.opcodeByteOffset(op), ops.get(op).opcode());
      putByte(args, PackedLayout.argsByteOffset(op), total);
      System.arraycopy(own, 0, args, metadataWords + total, own.length);
      total += own.length;
    }
    putByte(args, PackedLayout.COUNT_BYTE_OFFSET, ops.size());
    putByte(args, PackedLayout.TOTAL_BYTE_OFFSET, total);
    return args;
  }

  private int index(int any) {
    return dice.index(controlWords);
  }

  private static void putByte(int[] args, int byteOffset, int value) {
    args[PackedLayout.wordOffset(byteOffset)] |= PackedLayout.bitsOf(value, byteOffset);
  }
}

package dev.ringproof.host.telemetry;

import dev.ringproof.spec.value.Words;
import java.util.Arrays;

/**
 * An immutable set of opcodes (u32) that answers quickly whether a word is in it.
 *
 * <p>Safe to share between threads. Order and repetition of what it is made from do not matter.
 */
public final class OpcodeSet {
  /** No opcodes. */
  public static final OpcodeSet NONE = of(Words.EMPTY);

  // 2^32 divided by the golden ratio: spreads runs of neighbouring opcodes over the table.
  private static final int SPREAD = 0x9E37_79B9;

  private final int[] table;
  private final int vacant;
  private final int shift;
  private final boolean empty;

  private OpcodeSet(int[] ascending) {
    empty = ascending.length == 0;
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(ascending.length) + 1;
    table = new int[1 << bits];
    shift = Integer.SIZE - bits;
    vacant = firstNotIn(ascending);
    Arrays.fill(table, vacant);
    for (int opcode : ascending) {
      table[cellOf(opcode)] = opcode;
    }
  }

  /** Set of the words of a row. */
  public static OpcodeSet of(Words opcodes) {
    return new OpcodeSet(Arrays.stream(opcodes.toArray()).sorted().distinct().toArray());
  }

  /** Whether an opcode is in the set. */
  public boolean contains(int opcode) {
    return opcode != vacant && table[cellOf(opcode)] == opcode;
  }

  /** Whether no opcode is in the set. */
  public boolean isEmpty() {
    return empty;
  }

  /** Cell that holds an opcode, or the vacant one where it would be. */
  private int cellOf(int opcode) {
    int cell = opcode * SPREAD >>> shift;
    // Both are looked at in any case: whether it is a hit cannot be predicted, the end can.
    while (table[cell] != opcode & table[cell] != vacant) {
      cell = cell + 1 & table.length - 1;
    }
    return cell;
  }

  private static int firstNotIn(int[] ascending) {
    int word = Integer.MIN_VALUE;
    for (int opcode : ascending) {
      if (opcode != word) {
        return word;
      }
      word++;
    }
    return word;
  }
}

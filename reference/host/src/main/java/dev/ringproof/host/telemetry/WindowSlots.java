package dev.ringproof.host.telemetry;

import dev.ringproof.spec.slot.SlotStatus;
import java.util.Arrays;

/**
 * The slots that belong to windows, sorted by (ticket, opcode) unsigned and then by slot.
 *
 * <p>A radix sort: stable, so that the first entry of a window is the first slot met, and its time
 * does not depend on the keys, which a ring's content chooses. Passes over digits that are the same
 * in every key are left out. Storage is reused.
 */
final class WindowSlots {
  private static final int DIGIT_BITS = 8;
  private static final int DIGITS = 1 << DIGIT_BITS;
  private static final int DIGIT_MASK = DIGITS - 1;

  private static final int STATUS_BITS = 4;
  private static final int CLASS_BITS = 2;
  private static final int CLASSES = 2;

  private final int[] ends = new int[DIGITS];
  private long[] keys = new long[0];
  private long[] spareKeys = new long[0];
  private long[] marks = new long[0];
  private long[] spareMarks = new long[0];
  private int size;

  /** Replaces the entries by those of the slots whose opcode is in a set, in ring order. */
  void collect(SlotColumns slots, OpcodeSet opcodes) {
    size = 0;
    int candidates = opcodes.isEmpty() ? 0 : slots.size();
    for (int slot = 0; slot < candidates; slot += SlotColumns.BLOCK_SLOTS) {
      reserve();
      collectBlock(slots, slot, opcodes);
    }
  }

  private void collectBlock(SlotColumns slots, int firstSlot, OpcodeSet opcodes) {
    int firstCell = SlotColumns.cell(firstSlot);
    int endCell = slots.endCell(firstSlot);
    // Locals, so that the loop need not read the fields again after each store.
    long[] targetKeys = keys;
    long[] targetMarks = marks;
    int next = size;
    for (int cell = firstCell; cell < endCell; cell++) {
      // Every slot is stored and only those of the set are kept: no branch to mispredict.
      int opcode = slots.opcode(cell);
      targetKeys[next] = key(slots.arg0(cell), opcode);
      targetMarks[next] = mark(slots.tenant(cell), slots.arg1(cell), slots.status(cell));
      next += opcodes.contains(opcode) ? 1 : 0;
    }
    size = next;
  }

  private static long key(int ticket, int opcode) {
    return (long) ticket << Integer.SIZE | Integer.toUnsignedLong(opcode);
  }

  /**
   * What a window takes from a slot, its tenant in the upper half: to look that up by the slot once
   * entries are sorted would be a cache miss a window.
   */
  private static long mark(int tenant, int windowClass, int statusWord) {
    // Unsigned minimum: every other class is 2.
    int known =
        Math.min(windowClass + Integer.MIN_VALUE, CLASSES + Integer.MIN_VALUE) - Integer.MIN_VALUE;
    return (long) tenant << Integer.SIZE | known << STATUS_BITS | Occupancy.cellOf(statusWord);
  }

  /** Makes room for the slots of a block. */
  private void reserve() {
    if (size + SlotColumns.BLOCK_SLOTS > keys.length) {
      int capacity = Math.max(SlotColumns.BLOCK_SLOTS, keys.length * 2);
      keys = Arrays.copyOf(keys, capacity);
      marks = Arrays.copyOf(marks, capacity);
    }
  }

  /** Sorts the entries. */
  void sort() {
    long differing = differingBits();
    if (differing == 0) {
      return;
    }
    if (spareKeys.length < keys.length) {
      spareKeys = new long[keys.length];
      spareMarks = new long[keys.length];
    }
    for (int shift = 0; shift < Long.SIZE; shift += DIGIT_BITS) {
      if ((differing >>> shift & DIGIT_MASK) != 0) {
        sortByDigit(shift);
      }
    }
  }

  /** Bits in which two keys differ; none when the entries are sorted as they are. */
  private long differingBits() {
    long differing = 0;
    boolean ascending = true;
    for (int i = 1; i < size; i++) {
      differing |= keys[i] ^ keys[0];
      ascending &= Long.compareUnsigned(keys[i - 1], keys[i]) <= 0;
    }
    return ascending ? 0 : differing;
  }

  private void sortByDigit(int shift) {
    Arrays.fill(ends, 0);
    for (int i = 0; i < size; i++) {
      ends[digit(keys[i], shift)]++;
    }
    for (int digit = 1; digit < DIGITS; digit++) {
      ends[digit] += ends[digit - 1];
    }
    for (int i = size - 1; i >= 0; i--) {
      int target = --ends[digit(keys[i], shift)];
      spareKeys[target] = keys[i];
      spareMarks[target] = marks[i];
    }
    long[] sortedKeys = spareKeys;
    spareKeys = keys;
    keys = sortedKeys;
    long[] sortedMarks = spareMarks;
    spareMarks = marks;
    marks = sortedMarks;
  }

  private static int digit(long key, int shift) {
    return (int) (key >>> shift) & DIGIT_MASK;
  }

  int size() {
    return size;
  }

  /** Ticket in the upper, opcode in the lower half. */
  long key(int entry) {
    return keys[entry];
  }

  int tenant(int entry) {
    return (int) (marks[entry] >>> Integer.SIZE);
  }

  /** 0 required, 1 lookahead, 2 neither. */
  int windowClass(int entry) {
    return (int) marks[entry] >>> STATUS_BITS & (1 << CLASS_BITS) - 1;
  }

  /** Cell of {@link Occupancy}: the code of a named {@link SlotStatus}, or one more. */
  int statusCell(int entry) {
    return (int) marks[entry] & (1 << STATUS_BITS) - 1;
  }
}

package dev.ringproof.host.telemetry;

import dev.ringproof.spec.slot.SlotStatus;
import java.util.Arrays;

/**
 * How many slots of a decoded ring are in each state (TEL-05).
 *
 * <p>Written only by {@link RingSnapshot#decode}. Counts are u32; a buffer cannot hold enough slots
 * for the sign to matter.
 */
public final class Occupancy {
  private static final int NAMED = SlotStatus.FAULT.code() + 1;

  /** One cell a status word, and a last one for all words without a name. */
  private final int[] counts = new int[NAMED + 1];

  Occupancy() {}

  /** Slots in a state. */
  public int count(SlotStatus status) {
    return counts[cellOf(status.code())];
  }

  /** All slots (TEL-07). */
  public int totalSlots() {
    int total = 0;
    for (int count : counts) {
      total += count;
    }
    return total;
  }

  /** Slots that are neither EMPTY nor DONE: faulted and unknown ones are queued too (TEL-08). */
  public int queueDepth() {
    return totalSlots() - count(SlotStatus.EMPTY) - count(SlotStatus.DONE);
  }

  /** Slots with work under way. */
  public int activeSlots() {
    return queueDepth() - count(SlotStatus.FAULT) - count(SlotStatus.UNKNOWN);
  }

  /** Cell that counts a raw status word; total over all 2^32 words. */
  static int cellOf(int statusWord) {
    // Unsigned minimum: every word above FAULT lands in the last cell.
    return Math.min(statusWord + Integer.MIN_VALUE, NAMED + Integer.MIN_VALUE) - Integer.MIN_VALUE;
  }

  /** The cells, all zero, for the decoder to count in. */
  int[] cleared() {
    Arrays.fill(counts, 0);
    return counts;
  }
}

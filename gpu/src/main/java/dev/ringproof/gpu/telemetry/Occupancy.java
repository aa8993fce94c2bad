package dev.ringproof.gpu.telemetry;

import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.Words;

/**
 * How many slots are in each state.
 *
 * @param counts u32 by status word 0 to 7, then the unknown ones
 */
public record Occupancy(Words counts) {
  private static final int UNKNOWN_INDEX = SlotStatus.FAULT.code() + 1;

  /** Checks the number of counts. */
  public Occupancy {
    if (counts.length() != UNKNOWN_INDEX + 1) {
      throw new IllegalArgumentException("counts=" + counts.length() + ": give one a state");
    }
  }

  /** Slots in a state, u32. */
  public int count(SlotStatus status) {
    return counts.at(status == SlotStatus.UNKNOWN ? UNKNOWN_INDEX : status.code());
  }

  /** All slots, u32. */
  public int totalSlots() {
    int total = 0;
    for (int count : counts.toArray()) {
      total += count;
    }
    return total;
  }

  /** Slots that are neither EMPTY nor DONE, u32 (TEL-08). */
  public int queueDepth() {
    return totalSlots() - count(SlotStatus.EMPTY) - count(SlotStatus.DONE);
  }
}

package dev.ringproof.gpu.telemetry;

import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.Words;
import java.util.Arrays;
import java.util.Comparator;

/**
 * What the slots with one ticket and one opcode have in common; all words are u32.
 *
 * @param ticket args[0] of its slots
 * @param opcode of its slots
 * @param tenant of its first slot in ring order (E13)
 * @param required slots with args[1] = 0, EMPTY ones included (E12)
 * @param lookahead slots with args[1] = 1, EMPTY ones included (E12)
 * @param statuses slots by status word 1 to 7
 */
public record WindowCounts(
    int ticket, int opcode, int tenant, int required, int lookahead, Words statuses) {
  /** By ticket and then opcode, unsigned (TEL-09). */
  static final Comparator<WindowCounts> ORDER =
      Comparator.comparingLong((WindowCounts window) -> Integer.toUnsignedLong(window.ticket))
          .thenComparingLong(window -> Integer.toUnsignedLong(window.opcode));

  /** Checks the number of counts. */
  public WindowCounts {
    if (statuses.length() != SlotStatus.FAULT.code()) {
      throw new IllegalArgumentException("statuses=" + statuses.length() + ": give 1 to 7");
    }
  }

  /** Slots in a state, u32; 0 for EMPTY and UNKNOWN, which a window does not count (TEL-11). */
  public int count(SlotStatus status) {
    boolean counted = status != SlotStatus.EMPTY && status != SlotStatus.UNKNOWN;
    return counted ? statuses.at(status.code() - 1) : 0;
  }

  /** Whether somebody still owes work on it (TEL-13). */
  public boolean active() {
    return Arrays.stream(SlotStatus.values())
        .anyMatch(status -> status.active() && count(status) != 0);
  }
}

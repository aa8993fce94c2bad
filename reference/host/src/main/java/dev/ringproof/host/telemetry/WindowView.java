package dev.ringproof.host.telemetry;

import dev.ringproof.spec.descriptor.WindowClass;
import dev.ringproof.spec.slot.SlotStatus;

/**
 * One window of a decoded ring; shows what its columns hold now, so it does not outlive a new
 * decode.
 *
 * @param columns the windows
 * @param index which of them
 */
public record WindowView(WindowColumns columns, int index) {
  /** args[0] of its slots, u32. */
  public int ticket() {
    return columns.ticket(index);
  }

  /** Opcode of its slots, u32. */
  public int opcode() {
    return columns.opcode(index);
  }

  /** Tenant of the first slot met, u32 (E13). */
  public int tenant() {
    return columns.tenant(index);
  }

  /** Slots of a class, those that are EMPTY included (E12). */
  public int count(WindowClass windowClass) {
    return columns.classCount(index, windowClass.code());
  }

  /** Slots in a state; 0 for EMPTY and UNKNOWN, which a window does not count. */
  public int count(SlotStatus status) {
    return columns.statusCount(index, status);
  }

  /** Required and lookahead slots together. */
  public int demand() {
    return count(WindowClass.REQUIRED) + count(WindowClass.LOOKAHEAD);
  }

  /** Whether work is under way in one of its slots. */
  public boolean active() {
    return columns.active(index);
  }
}

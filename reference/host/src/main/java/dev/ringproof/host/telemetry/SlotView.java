package dev.ringproof.host.telemetry;

import dev.ringproof.spec.slot.SlotStatus;

/**
 * One slot of a decoded ring; shows what its columns hold now, so it does not outlive a new decode.
 *
 * @param columns the slots
 * @param index which of them
 */
public record SlotView(SlotColumns columns, int index) {
  /** Status word as it was found, u32. */
  public int rawStatus() {
    return columns.status(SlotColumns.cell(index));
  }

  /** Named state of the status word. */
  public SlotStatus status() {
    return SlotStatus.of(rawStatus());
  }

  /** Tenant id, u32. */
  public int tenant() {
    return columns.tenant(SlotColumns.cell(index));
  }

  /** Opcode, u32. */
  public int opcode() {
    return columns.opcode(SlotColumns.cell(index));
  }

  /** First argument, u32. */
  public int arg0() {
    return columns.arg0(SlotColumns.cell(index));
  }

  /** Second argument, u32. */
  public int arg1() {
    return columns.arg1(SlotColumns.cell(index));
  }

  /** Third argument, u32. */
  public int arg2() {
    return columns.arg2(SlotColumns.cell(index));
  }
}

package dev.ringproof.gpu.telemetry;

import dev.ringproof.spec.slot.SlotLayout;

/**
 * How much may be read back, and how many lanes count; the answer does not depend on the lanes.
 *
 * @param windows most windows that are told, 1 to 16,384: 64 bytes each are read back, and 64 more
 * @param lanes most lanes, 1 to 16,384; a ring with fewer slots has fewer
 */
public record TelemetryBounds(int windows, int lanes) {
  /** 128 windows, 8,256 bytes; as many lanes as there may be. */
  public static final TelemetryBounds DEFAULT = new TelemetryBounds(128, 16_384);

  private static final int MOST = 16_384;

  /** Checks ranges. */
  public TelemetryBounds {
    if (windows < 1 || windows > MOST) {
      throw new IllegalArgumentException("windows=" + windows + ": give 1 to " + MOST);
    }
    if (lanes < 1 || lanes > MOST) {
      throw new IllegalArgumentException("lanes=" + lanes + ": give 1 to " + MOST);
    }
  }

  /** Lanes that a ring of so many bytes has work for, at least one. */
  public int lanesOf(int ringBytes) {
    return Math.max(1, Math.min(lanes, ringBytes / SlotLayout.SLOT_BYTES));
  }
}

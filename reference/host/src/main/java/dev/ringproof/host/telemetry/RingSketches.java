package dev.ringproof.host.telemetry;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.slot.SlotStatus;

/**
 * Count-Min sketches of one snapshot: a fixed number of bytes, whatever the size of the ring.
 *
 * <p>Storage is reused by {@link #sketch}. Confined to one thread at a time.
 */
public final class RingSketches {
  private final CountMinSketch ringOpcode = new CountMinSketch(1, 1);
  private final CountMinSketch activeOpcode = new CountMinSketch(1, 1);
  private final CountMinSketch tenant = new CountMinSketch(1, 1);
  private final CountMinSketch status = new CountMinSketch(1, 1);
  private final CountMinSketch dispatchMetrics = new CountMinSketch(1, 1);
  private final KeyTally ringOpcodes = new KeyTally(ringOpcode);
  private final KeyTally activeOpcodes = new KeyTally(activeOpcode);
  private final KeyTally tenants = new KeyTally(tenant);
  private final KeyTally statuses = new KeyTally(status);
  private long totalSlots;
  private long activeSlots;

  /** Sketches of one counter each, all zero. */
  public RingSketches() {}

  /**
   * Replaces the sketches with those of a snapshot.
   *
   * @param snapshot what to count
   * @param depth rows of each sketch, u32
   * @param width counters of a row, u32
   * @throws RefusedException {@code sketch_shape} as {@link CountMinSketch#reset}; the sketches are
   *     then as they were
   */
  public void sketch(RingSnapshot snapshot, int depth, int width) {
    CountMinSketch.requireShape(depth, width);
    ringOpcode.reset(depth, width);
    activeOpcode.reset(depth, width);
    tenant.reset(depth, width);
    status.reset(depth, width);
    dispatchMetrics.reset(depth, width);
    totalSlots = snapshot.occupancy().totalSlots();
    activeSlots = snapshot.occupancy().activeSlots();
    countSlots(snapshot.slots());
    countMetrics(snapshot.control());
  }

  private void countSlots(SlotColumns slots) {
    for (int slot = 0; slot < slots.size(); slot += SlotColumns.BLOCK_SLOTS) {
      countBlock(slots, SlotColumns.cell(slot), slots.endCell(slot));
    }
    ringOpcodes.flush();
    activeOpcodes.flush();
    tenants.flush();
    statuses.flush();
  }

  private void countBlock(SlotColumns slots, int firstCell, int endCell) {
    for (int cell = firstCell; cell < endCell; cell++) {
      int opcode = slots.opcode(cell);
      int statusWord = slots.status(cell);
      ringOpcodes.add(opcode);
      tenants.add(slots.tenant(cell));
      statuses.add(statusWord);
      if (SlotStatus.of(statusWord).active()) {
        activeOpcodes.add(opcode);
      }
    }
  }

  private void countMetrics(ControlSnapshot control) {
    for (int opcode = 0; opcode < ControlLayout.METRICS_WORDS; opcode++) {
      dispatchMetrics.add(opcode, Integer.toUnsignedLong(control.metric(opcode)));
    }
  }

  /** Opcodes of all slots (SKT-09). */
  public CountMinSketch ringOpcode() {
    return ringOpcode;
  }

  /** Opcodes of the slots with work under way (SKT-10). */
  public CountMinSketch activeOpcode() {
    return activeOpcode;
  }

  /** Tenants of all slots (SKT-11). */
  public CountMinSketch tenant() {
    return tenant;
  }

  /** Raw status words of all slots (SKT-12). */
  public CountMinSketch status() {
    return status;
  }

  /** Executions by opcode, from the metrics of the control buffer (SKT-13). */
  public CountMinSketch dispatchMetrics() {
    return dispatchMetrics;
  }

  /** Slots counted, u64 (SKT-14). */
  public long totalSlots() {
    return totalSlots;
  }

  /** Slots with work under way, u64. */
  public long activeSlots() {
    return activeSlots;
  }
}

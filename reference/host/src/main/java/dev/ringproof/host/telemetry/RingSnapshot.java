package dev.ringproof.host.telemetry;

import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A control buffer and a ring, decoded at one moment.
 *
 * <p>Storage is reused by {@link #decode}: once it has held a ring of some size, decoding one of
 * that size or less allocates nothing, whatever the kind of the buffers, and copies only the words
 * that are kept. One thread decodes; any number may read once the decoded snapshot has been handed
 * to them.
 *
 * <p>The buffers are never written (TEL-01). They are read with plain accesses and each word once,
 * so a ring that is written meanwhile gives some old and some new slots.
 */
public final class RingSnapshot {
  private final ControlSnapshot control = new ControlSnapshot();
  private final SlotColumns slots = new SlotColumns();
  private final Occupancy occupancy = new Occupancy();
  private final WindowColumns windows = new WindowColumns();

  /** Snapshot of an all-zero control buffer and a ring without slots. */
  public RingSnapshot() {}

  /**
   * Fresh snapshot.
   *
   * @throws RefusedException as {@link #decode}
   */
  public static RingSnapshot of(ByteBuffer control, ByteBuffer ring, OpcodeSet windowOpcodes) {
    RingSnapshot snapshot = new RingSnapshot();
    snapshot.decode(control, ring, windowOpcodes);
    return snapshot;
  }

  /**
   * Replaces this snapshot with that of two buffers, taken from index 0 to their limits.
   *
   * @param control control buffer
   * @param ring ring
   * @param windowOpcodes opcodes whose slots form windows
   * @throws RefusedException {@code control_length}, then {@code ring_length} when the ring is no
   *     whole number of slots; this snapshot is then as it was
   */
  public void decode(ByteBuffer control, ByteBuffer ring, OpcodeSet windowOpcodes) {
    ControlSnapshot.requireLength(control);
    if (ring.limit() % SlotLayout.SLOT_BYTES != 0) {
      throw RefusedException.of(RefusalCode.RING_LENGTH); // TEL-03
    }
    this.control.decode(control);
    slots.decode(ring, occupancy);
    windows.group(slots, windowOpcodes);
  }

  /** The control buffer's part. */
  public ControlSnapshot control() {
    return control;
  }

  /** Every slot in ring order (TEL-06). */
  public SlotColumns slots() {
    return slots;
  }

  /** How many slots are in each state. */
  public Occupancy occupancy() {
    return occupancy;
  }

  /** What slots with one ticket and one of the asked opcodes have in common (TEL-09). */
  public WindowColumns windows() {
    return windows;
  }

  /** Indices of the slots of an opcode (u32) with work under way, in ring order (TEL-14). */
  public Words activeSlots(int opcode) {
    return Words.of(activeIndices(opcode).toArray());
  }

  /**
   * The same into given storage, without allocating.
   *
   * @param opcode u32
   * @param indices takes the first of them; those that it has no room for are only counted
   * @return how many there are, 0 to the number of slots
   */
  public int activeSlotsInto(int opcode, int[] indices) {
    int found = 0;
    for (int i = 0; i < slots.size(); i++) {
      if (active(SlotColumns.cell(i), opcode)) {
        found = store(indices, found, i);
      }
    }
    return found;
  }

  /** The same one after the other, for the opcode (u32); the views hold until the next decode. */
  public Stream<SlotView> activeSlotStream(int opcode) {
    return activeIndices(opcode).mapToObj(slots::slot);
  }

  private IntStream activeIndices(int opcode) {
    return IntStream.range(0, slots.size()).filter(i -> active(SlotColumns.cell(i), opcode));
  }

  /** Indices of the windows with work under way, ascending (TEL-13). */
  public Words activeWindows() {
    return Words.of(IntStream.range(0, windows.size()).filter(windows::active).toArray());
  }

  /**
   * The same into given storage, without allocating.
   *
   * @param indices takes the first of them; those that it has no room for are only counted
   * @return how many there are, 0 to the number of windows
   */
  public int activeWindowsInto(int[] indices) {
    int found = 0;
    for (int i = 0; i < windows.size(); i++) {
      if (windows.active(i)) {
        found = store(indices, found, i);
      }
    }
    return found;
  }

  /** The same one after the other; the views hold until the next decode. */
  public Stream<WindowView> activeWindowStream() {
    return IntStream.range(0, windows.size()).filter(windows::active).mapToObj(windows::window);
  }

  private static int store(int[] indices, int found, int index) {
    if (found < indices.length) {
      indices[found] = index;
    }
    return found + 1;
  }

  private boolean active(int cell, int opcode) {
    return slots.opcode(cell) == opcode && SlotStatus.of(slots.status(cell)).active();
  }
}

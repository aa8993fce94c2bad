package dev.ringproof.host.telemetry;

import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * The slots of a decoded ring, field by field, so that a million slots are one object.
 *
 * <p>Sixteen slots make a block, in which each field has a cache line of its own:
 *
 * <pre>
 *  cell   0           16          32          48        64        80        96
 *        +-----------+-----------+-----------+---------+---------+---------+---
 *        | 16 status | 16 opcode | 16 tenant | 16 arg0 | 16 arg1 | 16 arg2 | 16 status ...
 *        +-----------+-----------+-----------+---------+---------+---------+---
 * </pre>
 *
 * <p>One array a field would be six streams of stores. They reach the ends of their cache lines at
 * different slots, as the arrays begin anywhere, and a processor that commits stores in order waits
 * at each of them: up to 1.7 times as long.
 *
 * <p>Written only by {@link RingSnapshot#decode}; the same rule for threads holds here. Every field
 * is a u32 held in an int. An index is that of the slot in the ring.
 */
public final class SlotColumns {
  /** Slots of a block. */
  static final int BLOCK_SLOTS = 16;

  private static final int OPCODE_OFFSET = BLOCK_SLOTS;
  private static final int TENANT_OFFSET = 2 * BLOCK_SLOTS;
  private static final int ARG0_OFFSET = 3 * BLOCK_SLOTS;
  private static final int ARG1_OFFSET = 4 * BLOCK_SLOTS;
  private static final int ARG2_OFFSET = 5 * BLOCK_SLOTS;
  private static final int FIELDS = 6;

  private int[] cells = new int[0];
  private int size;

  SlotColumns() {}

  /** Number of slots. */
  public int size() {
    return size;
  }

  /**
   * One slot.
   *
   * @throws IndexOutOfBoundsException when there is no such slot
   */
  public SlotView slot(int index) {
    return new SlotView(this, Objects.checkIndex(index, size));
  }

  /**
   * Cell of a slot, by which its fields are found. The cells of a block's slots follow one another;
   * loops over all slots go block by block, so that the index is not worked out anew for each.
   */
  static int cell(int index) {
    return (index & -BLOCK_SLOTS) * FIELDS + (index & BLOCK_SLOTS - 1);
  }

  /** The cell after that of the last slot of a block that begins with a slot of the ring. */
  int endCell(int firstSlot) {
    return cell(firstSlot) + Math.min(BLOCK_SLOTS, size - firstSlot);
  }

  int status(int cell) {
    return cells[cell];
  }

  int opcode(int cell) {
    return cells[cell + OPCODE_OFFSET];
  }

  int tenant(int cell) {
    return cells[cell + TENANT_OFFSET];
  }

  int arg0(int cell) {
    return cells[cell + ARG0_OFFSET];
  }

  int arg1(int cell) {
    return cells[cell + ARG1_OFFSET];
  }

  int arg2(int cell) {
    return cells[cell + ARG2_OFFSET];
  }

  /** Copies the fields of every whole slot of a ring and counts the states. */
  void decode(ByteBuffer ring, Occupancy occupancy) {
    size = ring.limit() / SlotLayout.SLOT_BYTES;
    reserve();
    int[] counts = occupancy.cleared();
    for (int slot = 0; slot < size; slot += BLOCK_SLOTS) {
      decodeBlock(ring, slot, Math.min(BLOCK_SLOTS, size - slot), counts);
    }
  }

  private void decodeBlock(ByteBuffer ring, int firstSlot, int count, int[] counts) {
    // A local, so that the loop need not read the field again after each store.
    int[] target = cells;
    int first = cell(firstSlot);
    for (int i = 0; i < count; i++) {
      int word = (firstSlot + i) * SlotLayout.SLOT_WORDS;
      int raw = LittleEndian.get(ring, word + SlotLayout.STATUS_OFFSET);
      target[first + i] = raw;
      counts[Occupancy.cellOf(raw)]++;
      target[first + OPCODE_OFFSET + i] = LittleEndian.get(ring, word + SlotLayout.OPCODE_OFFSET);
      target[first + TENANT_OFFSET + i] = LittleEndian.get(ring, word + SlotLayout.TENANT_OFFSET);
      target[first + ARG0_OFFSET + i] = LittleEndian.get(ring, word + SlotLayout.ARGS_OFFSET);
      target[first + ARG1_OFFSET + i] = LittleEndian.get(ring, word + SlotLayout.ARGS_OFFSET + 1);
      target[first + ARG2_OFFSET + i] = LittleEndian.get(ring, word + SlotLayout.ARGS_OFFSET + 2);
    }
  }

  private void reserve() {
    int cellCount = cell(size + BLOCK_SLOTS - 1 & -BLOCK_SLOTS);
    if (cells.length < cellCount) {
      cells = new int[cellCount];
    }
  }
}

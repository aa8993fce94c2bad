package dev.ringproof.reference.telemetry;

import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * The slots of a decoded ring, one array a field, so that a million slots are six objects.
 *
 * <p>Written only by {@link RingSnapshot#decode}; the same rule for threads holds here. Every field
 * is a u32 held in an int. An index is that of the slot in the ring.
 */
public final class SlotColumns {
  private int[] status = new int[0];
  private int[] opcode = new int[0];
  private int[] tenant = new int[0];
  private int[] arg0 = new int[0];
  private int[] arg1 = new int[0];
  private int[] arg2 = new int[0];
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

  int status(int index) {
    return status[index];
  }

  int opcode(int index) {
    return opcode[index];
  }

  int tenant(int index) {
    return tenant[index];
  }

  int arg0(int index) {
    return arg0[index];
  }

  int arg1(int index) {
    return arg1[index];
  }

  int arg2(int index) {
    return arg2[index];
  }

  /** Copies the fields of every whole slot of a ring and counts the states. */
  void decode(ByteBuffer ring, Occupancy occupancy) {
    size = ring.limit() / SlotLayout.SLOT_BYTES;
    reserve();
    // Locals, so that the loop need not read the fields again after each store.
    int[] statuses = status;
    int[] opcodes = opcode;
    int[] tenants = tenant;
    int[] firsts = arg0;
    int[] seconds = arg1;
    int[] thirds = arg2;
    int[] counts = occupancy.cleared();
    int count = size;
    for (int i = 0; i < count; i++) {
      int word = i * SlotLayout.SLOT_WORDS;
      int raw = LittleEndian.get(ring, word + SlotLayout.STATUS_OFFSET);
      statuses[i] = raw;
      counts[Occupancy.cellOf(raw)]++;
      opcodes[i] = LittleEndian.get(ring, word + SlotLayout.OPCODE_OFFSET);
      tenants[i] = LittleEndian.get(ring, word + SlotLayout.TENANT_OFFSET);
      firsts[i] = LittleEndian.get(ring, word + SlotLayout.ARGS_OFFSET);
      seconds[i] = LittleEndian.get(ring, word + SlotLayout.ARGS_OFFSET + 1);
      thirds[i] = LittleEndian.get(ring, word + SlotLayout.ARGS_OFFSET + 2);
    }
  }

  private void reserve() {
    if (status.length < size) {
      status = new int[size];
      opcode = new int[size];
      tenant = new int[size];
      arg0 = new int[size];
      arg1 = new int[size];
      arg2 = new int[size];
    }
  }
}

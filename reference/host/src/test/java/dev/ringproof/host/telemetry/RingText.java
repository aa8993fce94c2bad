package dev.ringproof.host.telemetry;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;

/** Buffers of the tests, written slot by slot. */
public final class RingText {
  private RingText() {}

  /** Control buffer of zeros. */
  public static ByteBuffer control() {
    return ByteBuffer.allocate(ControlLayout.MIN_BYTES);
  }

  /** Control buffer of zeros but for one word. */
  public static ByteBuffer control(int index, int word) {
    ByteBuffer control = control();
    LittleEndian.put(control, index, word);
    return control;
  }

  /** Status, opcode, tenant, then arguments. */
  public static int[] slot(SlotStatus status, int opcode, int tenant, int... args) {
    int[] words = new int[SlotLayout.SLOT_WORDS];
    words[SlotLayout.STATUS_OFFSET] = status.code();
    words[SlotLayout.OPCODE_OFFSET] = opcode;
    words[SlotLayout.TENANT_OFFSET] = tenant;
    System.arraycopy(args, 0, words, SlotLayout.ARGS_OFFSET, args.length);
    return words;
  }

  /** Ring of slots that only have a status. */
  public static ByteBuffer ring(SlotStatus... statuses) {
    int[][] slots = new int[statuses.length][];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = slot(statuses[i], 0, 0);
    }
    return ring(slots);
  }

  /** Ring of slots. */
  public static ByteBuffer ring(int[]... slots) {
    ByteBuffer ring = ByteBuffer.allocate(slots.length * SlotLayout.SLOT_BYTES);
    for (int i = 0; i < slots.length; i++) {
      for (int word = 0; word < SlotLayout.SLOT_WORDS; word++) {
        LittleEndian.put(ring, i * SlotLayout.SLOT_WORDS + word, slots[i][word]);
      }
    }
    return ring;
  }

  /** Snapshot of a ring beside a zero control buffer. */
  public static RingSnapshot snapshot(ByteBuffer ring, int... windowOpcodes) {
    return RingSnapshot.of(control(), ring, OpcodeSet.of(Words.of(windowOpcodes)));
  }
}

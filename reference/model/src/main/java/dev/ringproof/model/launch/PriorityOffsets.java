package dev.ringproof.model.launch;

import static dev.ringproof.model.refusal.Requirement.require;

import dev.ringproof.model.control.StrictRead;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.slot.Priority;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;

/** Slots of a ring by priority level (SLOT-07). */
public final class PriorityOffsets {
  private static final int LEVELS = Priority.values().length;

  private PriorityOffsets() {}

  /** First slot of each level of a ring of slots (u32), and their number as the sentinel. */
  public static Words of(int totalSlots) {
    int[] offsets = new int[LEVELS + 1]; // SCH-02
    for (Priority level : Priority.values()) {
      int share = Integer.divideUnsigned(totalSlots, LEVELS); // SCH-01
      int rest =
          level == Priority.NORMAL ? Integer.remainderUnsigned(totalSlots, LEVELS) : 0; // SCH-01
      offsets[level.code() + 1] = offsets[level.code()] + share + rest;
    }
    return Words.of(offsets);
  }

  /**
   * Writes the offsets into a control buffer, which 135 words are enough for.
   *
   * @param totalSlots u32
   * @throws dev.ringproof.spec.refusal.RefusedException {@code misaligned_length}; {@code
   *     control_length} at the first absent word, those before it stay written
   */
  public static void write(ByteBuffer control, int totalSlots) {
    StrictRead.requireWords(control, BufferName.CONTROL); // SCH-04
    Words offsets = of(totalSlots);
    for (int i = 0; i < offsets.length(); i++) {
      int index = ControlLayout.PRIORITY_OFFSETS_INDEX + i;
      require(index < LittleEndian.words(control), RefusalCode.CONTROL_LENGTH); // SCH-05
      LittleEndian.put(control, index, offsets.at(i)); // SCH-03
    }
  }
}

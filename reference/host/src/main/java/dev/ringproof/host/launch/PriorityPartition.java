package dev.ringproof.host.launch;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.slot.Priority;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;

/**
 * How the slots of a ring are divided among the priority levels: a fifth each, and what does not
 * divide goes to the normal level (SCH-01).
 */
public final class PriorityPartition {
  private static final int LEVELS = ControlLayout.PRIORITY_OFFSETS_WORDS - 1;

  private PriorityPartition() {}

  /**
   * First slot of each level, and the number of slots as the sentinel: six u32 words (SCH-02).
   *
   * @param totalSlots slots of the ring, u32
   */
  public static Words defaultOffsets(int totalSlots) {
    int share = Integer.divideUnsigned(totalSlots, LEVELS);
    int[] offsets = new int[ControlLayout.PRIORITY_OFFSETS_WORDS];
    for (int level = 0; level < LEVELS; level++) {
      int extra =
          level == Priority.NORMAL.code() ? Integer.remainderUnsigned(totalSlots, LEVELS) : 0;
      offsets[level + 1] = offsets[level] + share + extra;
    }
    return Words.of(offsets);
  }

  /**
   * Stores the default offsets into words 129 to 134 of a control buffer, in order (SCH-03). 135
   * words are enough; the buffer must be writable.
   *
   * @param control taken from index 0 to its limit
   * @param totalSlots slots of the ring, u32
   * @throws RefusedException {@code misaligned_length} with nothing stored, {@code control_length}
   *     at the first word that is absent, with those before it stored
   */
  public static void storeDefaultOffsets(ByteBuffer control, int totalSlots) {
    if (control.limit() % Integer.BYTES != 0) {
      // SCH-04
      throw new RefusedException(Refusal.misaligned(BufferName.CONTROL, control.limit()));
    }
    Words offsets = defaultOffsets(totalSlots);
    for (int i = 0; i < offsets.length(); i++) {
      int index = ControlLayout.PRIORITY_OFFSETS_INDEX + i;
      if (index >= LittleEndian.words(control)) {
        throw RefusedException.of(RefusalCode.CONTROL_LENGTH); // SCH-05
      }
      LittleEndian.put(control, index, offsets.at(i));
    }
  }
}

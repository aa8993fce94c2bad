package dev.ringproof.model.ring;

import dev.ringproof.model.control.StrictRead;
import dev.ringproof.model.slot.SlotIndex;
import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;

/** How far the first items of a ring have got. */
public final class DoneSlots {
  private DoneSlots() {}

  /**
   * Number of DONE slots among the first ones.
   *
   * @param first slots to look at, u32
   * @throws RefusedException {@code misaligned_length} (no whole words; whole slots are not asked
   *     for), {@code missing_word}
   */
  public static int count(ByteBuffer ring, int first) {
    if (first == 0) {
      return 0; // RING-06
    }
    StrictRead.requireWords(ring, BufferName.RING); // RING-07
    long words = Integer.toUnsignedLong(first) * SlotLayout.SLOT_WORDS;
    if (LittleEndian.words(ring) < words) {
      throw new RefusedException(
          Refusal.missingWord(BufferName.RING, words, ring.limit())); // RING-08
    }
    // RING-05
    return (int) IntStream.range(0, first).filter(slot -> isDone(ring, slot)).count();
  }

  private static boolean isDone(ByteBuffer ring, int slot) {
    int status = LittleEndian.get(ring, SlotIndex.of(slot, SlotLayout.STATUS_OFFSET));
    return SlotStatus.of(status) == SlotStatus.DONE;
  }
}

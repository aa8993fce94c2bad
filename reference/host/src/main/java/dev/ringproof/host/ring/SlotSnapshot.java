package dev.ringproof.host.ring;

import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.Words;
import java.util.Objects;

/**
 * The words of a slot, read while others use the ring.
 *
 * @param slot slot index
 * @param words its sixteen words
 * @param whole whether all words were in the slot at one moment; if not, the slot was written again
 *     and again while it was read: each word was in it at some moment of the reading, and the words
 *     after the status may come from different publications
 */
public record SlotSnapshot(int slot, Words words, boolean whole) {
  /** Checks the number of words. */
  public SlotSnapshot {
    Objects.requireNonNull(words, "words");
    if (words.length() != SlotLayout.SLOT_WORDS) {
      throw new IllegalArgumentException("words=" + words.length() + ": a slot has 16");
    }
  }

  /** State that the status word names. */
  public SlotStatus status() {
    return SlotStatus.of(words.at(SlotLayout.STATUS_OFFSET));
  }
}

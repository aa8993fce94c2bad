package dev.ringproof.host;

import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Rings to start from. */
public final class Rings {
  private Rings() {}

  /** A ring whose slots have these statuses, and 0xEE in every other byte. */
  public static ByteBuffer withStatuses(int... statuses) {
    byte[] content = new byte[statuses.length * SlotLayout.SLOT_BYTES];
    Arrays.fill(content, (byte) 0xEE);
    ByteBuffer ring = ByteBuffer.wrap(content);
    for (int slot = 0; slot < statuses.length; slot++) {
      LittleEndian.put(ring, slot * SlotLayout.SLOT_WORDS, statuses[slot]);
    }
    return ring;
  }

  /** The sixteen words of a slot. */
  public static Words slot(ByteBuffer ring, int slot) {
    int[] words = new int[SlotLayout.SLOT_WORDS];
    for (int i = 0; i < words.length; i++) {
      words[i] = LittleEndian.get(ring, slot * SlotLayout.SLOT_WORDS + i);
    }
    return Words.of(words);
  }

  /** The status word of a slot. */
  public static int status(ByteBuffer ring, int slot) {
    return slot(ring, slot).at(SlotLayout.STATUS_OFFSET);
  }
}

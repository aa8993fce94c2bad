package dev.ringproof.model;

import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Buffers for tests. */
public final class RingOf {
  private RingOf() {}

  /** Slots with these status words, all their other words 0xAA. */
  public static ByteBuffer statuses(int... statuses) {
    ByteBuffer ring = ByteBuffer.allocate(statuses.length * SlotLayout.SLOT_BYTES);
    for (int slot = 0; slot < statuses.length; slot++) {
      for (int offset = 1; offset < SlotLayout.SLOT_WORDS; offset++) {
        LittleEndian.put(ring, slot * SlotLayout.SLOT_WORDS + offset, 0xAA);
      }
      LittleEndian.put(ring, slot * SlotLayout.SLOT_WORDS, statuses[slot]);
    }
    return ring;
  }

  /** Whole words. */
  public static ByteBuffer words(int... words) {
    ByteBuffer buffer = ByteBuffer.allocate(words.length * Integer.BYTES);
    IntStream.range(0, words.length).forEach(i -> LittleEndian.put(buffer, i, words[i]));
    return buffer;
  }

  /** Slots that begin with these words and go on with zeros. */
  public static Bytes slots(int[]... slots) {
    return Bytes.copyOf(
        words(
            Arrays.stream(slots)
                .flatMapToInt(slot -> Arrays.stream(Arrays.copyOf(slot, SlotLayout.SLOT_WORDS)))
                .toArray()));
  }

  /** One slot of {@link #slots}. */
  public static int[] slot(int... words) {
    return words;
  }

  /** The sixteen words of a slot. */
  public static Words slotOf(ByteBuffer ring, int slot) {
    return Words.of(
        IntStream.range(0, SlotLayout.SLOT_WORDS)
            .map(offset -> LittleEndian.get(ring, slot * SlotLayout.SLOT_WORDS + offset))
            .toArray());
  }

  /** The sixteen words of a published slot with these arguments. */
  public static Words published(int opcode, int tenant, int... args) {
    int[] words = new int[SlotLayout.SLOT_WORDS];
    words[0] = 1;
    words[1] = opcode;
    words[2] = tenant;
    words[3] = 2;
    System.arraycopy(args, 0, words, 4, args.length);
    return Words.of(words);
  }
}

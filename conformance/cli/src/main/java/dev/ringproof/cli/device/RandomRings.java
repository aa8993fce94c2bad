package dev.ringproof.cli.device;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.operation.TelemetryOperation.DecodeRing;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;

/**
 * Rings of few and of many windows, of runs and of single slots; a seed always makes the same. One
 * thread only.
 */
final class RandomRings {
  private static final Bytes CONTROL = Bytes.of(new byte[ControlLayout.MIN_BYTES]);
  private static final int[] WORDS = {0, 1, 2, 3, 8, 9, 127, 128, 0x7FFF_FFFF, 0x8000_0000, -2, -1};

  private final long seed;
  private final int slots;
  private final SplittableRandom random;

  /**
   * A source of rings.
   *
   * @param seed of all of them
   * @param slots what each ring has fewer of, at least 1
   */
  RandomRings(long seed, int slots) {
    this.seed = seed;
    this.slots = slots;
    this.random = new SplittableRandom(seed);
  }

  /** The next ring, a control buffer of zeros and a row of opcodes, some of which it has. */
  DecodeRing next() {
    ByteBuffer ring = ByteBuffer.allocate(random.nextInt(slots) * SlotLayout.SLOT_BYTES);
    int sameInEight = random.nextInt(1, 8);
    int tickets = random.nextInt(1, 300);
    int[] before = slot(tickets);
    for (int slot = 0; slot < ring.limit() / SlotLayout.SLOT_BYTES; slot++) {
      int[] words = slot(tickets);
      if (random.nextInt(8) < sameInEight) {
        words[SlotLayout.OPCODE_OFFSET] = before[SlotLayout.OPCODE_OFFSET];
        words[SlotLayout.ARGS_OFFSET] = before[SlotLayout.ARGS_OFFSET];
      }
      for (int word = 0; word < words.length; word++) {
        LittleEndian.put(ring, slot * SlotLayout.SLOT_WORDS + word, words[word]);
      }
      before = words;
    }
    int[] opcodes = random.ints(random.nextInt(6), 0, WORDS.length).map(at -> WORDS[at]).toArray();
    return new DecodeRing(CONTROL, Bytes.copyOf(ring), Words.of(opcodes));
  }

  private int[] slot(int tickets) {
    int[] words = new int[SlotLayout.SLOT_WORDS];
    words[SlotLayout.STATUS_OFFSET] =
        random.nextInt(16) == 0 ? random.nextInt() : random.nextInt(9);
    words[SlotLayout.OPCODE_OFFSET] = WORDS[random.nextInt(WORDS.length)];
    words[SlotLayout.TENANT_OFFSET] = random.nextInt(4) == 0 ? random.nextInt() : random.nextInt(3);
    words[SlotLayout.ARGS_OFFSET] = WORDS[random.nextInt(WORDS.length)] + random.nextInt(tickets);
    words[SlotLayout.ARGS_OFFSET + 1] = random.nextInt(8) == 0 ? -1 : random.nextInt(3);
    return words;
  }

  @Override
  public String toString() {
    return "seed=" + seed + " below=" + slots;
  }
}

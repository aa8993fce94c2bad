package dev.ringproof.host.telemetry;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Buffers made from a number: words that often repeat and sometimes are at the edge.
 *
 * @param control control buffer
 * @param ring ring
 */
record ArbitraryRing(ByteBuffer control, ByteBuffer ring) {
  private static final List<Integer> EDGES = List.of(0, 1, 2, 255, 256, 0x7FFF_FFFF, 1 << 31, -1);

  static ArbitraryRing of(long seed, int slots) {
    SplittableRandom random = new SplittableRandom(seed);
    return new ArbitraryRing(
        words(random, ControlLayout.MIN_WORDS), words(random, slots * SlotLayout.SLOT_WORDS));
  }

  private static ByteBuffer words(SplittableRandom random, int count) {
    ByteBuffer buffer = ByteBuffer.allocate(count * Integer.BYTES);
    for (int i = 0; i < count; i++) {
      boolean edge = random.nextInt(4) == 0;
      LittleEndian.put(
          buffer, i, edge ? EDGES.get(random.nextInt(EDGES.size())) : random.nextInt(10));
    }
    return buffer;
  }
}

package dev.ringproof.host.telemetry;

import java.util.Arrays;

/**
 * Counts keys (u32) on their way into a sketch, so that a key that is met often is hashed seldom.
 *
 * <p>Each key has one cell, shared with others; a key that finds another in it sends that one's
 * count to the sketch. The sketch is right after {@link #flush}.
 */
final class KeyTally {
  private static final int CELL_BITS = 9;
  // 2^32 divided by the golden ratio: spreads neighbouring keys over the cells.
  private static final int SPREAD = 0x9E37_79B9;

  private final int[] keys = new int[1 << CELL_BITS];
  private final int[] counts = new int[1 << CELL_BITS];
  private final CountMinSketch sketch;

  KeyTally(CountMinSketch sketch) {
    this.sketch = sketch;
  }

  /** Counts a key once. */
  void add(int key) {
    int cell = key * SPREAD >>> Integer.SIZE - CELL_BITS;
    if (keys[cell] != key) {
      send(cell);
      keys[cell] = key;
      counts[cell] = 0;
    }
    counts[cell]++;
  }

  /** Sends every count to the sketch. */
  void flush() {
    for (int cell = 0; cell < counts.length; cell++) {
      send(cell);
    }
    Arrays.fill(counts, 0);
  }

  private void send(int cell) {
    if (counts[cell] != 0) {
      sketch.add(Integer.toUnsignedLong(keys[cell]), counts[cell]);
    }
  }
}

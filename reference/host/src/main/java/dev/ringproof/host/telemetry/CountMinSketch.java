package dev.ringproof.host.telemetry;

import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;
import java.util.Arrays;
import java.util.Objects;

/**
 * A Count-Min sketch: rows of u64 counters that answer how often a key was seen, never too low
 * (SKT-03).
 *
 * <p>Row r counts key k in column splitmix64(k xor r * gamma) mod width, with gamma =
 * 0x9E3779B97F4A7C15 (SKT-04). Storage is reused by {@link #reset}. Confined to one thread at a
 * time.
 */
public final class CountMinSketch {
  /** Most counters of a sketch, 8 MiB; a limit of this project, asked for before allocating. */
  public static final int MAX_COUNTERS = 1 << 20;

  private static final long GAMMA = 0x9E37_79B9_7F4A_7C15L;

  private long[] counters;
  private int depth;
  private int width;
  private InvariantRemainder column;

  /** All counts together, at most 2^64 - 1: no counter is above it. */
  private long total;

  /**
   * A sketch whose counters are zero.
   *
   * @param depth rows, u32
   * @param width counters of a row, u32
   * @throws RefusedException {@code sketch_shape} when one is 0 or the product is over {@link
   *     #MAX_COUNTERS}
   */
  public CountMinSketch(int depth, int width) {
    requireShape(depth, width);
    counters = new long[depth * width];
    shape(depth, width);
  }

  static void requireShape(int depth, int width) {
    // The product of two u32 fits a u64.
    long product = Integer.toUnsignedLong(depth) * Integer.toUnsignedLong(width);
    if (product == 0 || Long.compareUnsigned(product, MAX_COUNTERS) > 0) {
      throw RefusedException.of(RefusalCode.SKETCH_SHAPE); // SKT-01, SKT-02
    }
  }

  /**
   * Sets every counter to zero and takes a shape, within the storage at hand if it suffices.
   *
   * @throws RefusedException as the constructor; the sketch is then as it was
   */
  public void reset(int depth, int width) {
    requireShape(depth, width);
    if (counters.length < depth * width) {
      counters = new long[depth * width];
    } else {
      Arrays.fill(counters, 0, depth * width, 0);
    }
    shape(depth, width);
    total = 0;
  }

  private void shape(int depth, int width) {
    if (column == null || this.width != width) {
      column = new InvariantRemainder(width);
    }
    this.depth = depth;
    this.width = width;
  }

  /** Rows. */
  public int depth() {
    return depth;
  }

  /** Counters of a row. */
  public int width() {
    return width;
  }

  /**
   * One counter, u64; row after row.
   *
   * @throws IndexOutOfBoundsException when the index is not below depth times width
   */
  public long counter(int index) {
    return counters[Objects.checkIndex(index, depth * width)];
  }

  /**
   * Counts a key, in one counter of every row (SKT-05).
   *
   * @param key u64
   * @param count u64; 0 changes nothing (SKT-06)
   * @throws RefusedException {@code counter_overflow} when a counter would not fit a u64; the
   *     sketch is then as it was
   */
  public void add(long key, long count) {
    requireRoom(key, count);
    total = saturatedSum(total, count);
    long seed = 0;
    for (int first = 0; first < depth * width; first += width) {
      counters[first + column(key ^ seed)] += count;
      seed += GAMMA;
    }
  }

  private void requireRoom(long key, long count) {
    if (!overflows(total, count)) {
      return;
    }
    long seed = 0;
    for (int first = 0; first < depth * width; first += width) {
      requireSum(counters[first + column(key ^ seed)], count);
      seed += GAMMA;
    }
  }

  /** Count of a key, u64: what was added for it, or more (SKT-07). */
  public long estimate(long key) {
    long least = -1;
    long seed = 0;
    for (int first = 0; first < depth * width; first += width) {
      long counter = counters[first + column(key ^ seed)];
      least = Long.compareUnsigned(counter, least) < 0 ? counter : least;
      seed += GAMMA;
    }
    return least;
  }

  /**
   * Adds the counters of another sketch, as if all that it counted had been counted here.
   *
   * @throws RefusedException {@code sketch_shape} when the shapes differ, {@code counter_overflow}
   *     when a counter would not fit a u64; the sketch is then as it was
   */
  public void merge(CountMinSketch other) {
    if (depth != other.depth || width != other.width) {
      // SKT-08
      throw RefusedException.of(RefusalCode.SKETCH_SHAPE);
    }
    if (overflows(total, other.total)) {
      for (int i = 0; i < depth * width; i++) {
        requireSum(counters[i], other.counters[i]);
      }
    }
    for (int i = 0; i < depth * width; i++) {
      counters[i] += other.counters[i];
    }
    total = saturatedSum(total, other.total);
  }

  private int column(long seeded) {
    return (int) column.of(splitmix64(seeded));
  }

  private static long splitmix64(long state) {
    long z = state + GAMMA;
    z = (z ^ z >>> 30) * 0xBF58_476D_1CE4_E5B9L;
    z = (z ^ z >>> 27) * 0x94D0_49BB_1331_11EBL;
    return z ^ z >>> 31;
  }

  private static void requireSum(long counter, long count) {
    if (overflows(counter, count)) {
      throw RefusedException.of(RefusalCode.COUNTER_OVERFLOW);
    }
  }

  private static long saturatedSum(long a, long b) {
    return overflows(a, b) ? -1 : a + b;
  }

  private static boolean overflows(long a, long b) {
    return Long.compareUnsigned(a, ~b) > 0;
  }
}

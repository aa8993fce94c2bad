package dev.ringproof.model.sketch;

import static dev.ringproof.model.refusal.Requirement.require;

import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A Count-Min sketch: counts of u32 keys that are never too low, in a fixed room. */
public final class CountMin {
  private static final long MOST_COUNTERS = 1 << 20;
  private static final long GOLDEN_STEP = 0x9E37_79B9_7F4A_7C15L;

  private final int depth;
  private final int width;
  private final long[] counters;

  /**
   * Zeroed counters.
   *
   * @param depth rows, u32
   * @param width counters of a row, u32
   * @throws RefusedException {@code sketch_shape} without counters or above 1,048,576 of them
   */
  public CountMin(int depth, int width) {
    long count = Integer.toUnsignedLong(depth) * Integer.toUnsignedLong(width);
    require(count != 0, RefusalCode.SKETCH_SHAPE); // SKT-01
    require(Long.compareUnsigned(count, MOST_COUNTERS) <= 0, RefusalCode.SKETCH_SHAPE); // SKT-02
    this.depth = depth;
    this.width = width;
    this.counters = new long[(int) count]; // SKT-03
  }

  /**
   * Adds a count (u64) to a key (u32).
   *
   * @throws RefusedException {@code counter_overflow}; then nothing was added
   */
  public void add(int key, long count) {
    int[] buckets = IntStream.range(0, depth).map(row -> bucket(row, key)).toArray();
    for (int bucket : buckets) {
      requireSum(counters[bucket], count); // SKT-06: all are judged before one is changed.
    }
    for (int bucket : buckets) {
      counters[bucket] += count; // SKT-05
    }
  }

  /** A bound from above of what was added to a key (u32); u64. */
  public long estimate(int key) {
    return IntStream.range(0, depth)
        .mapToObj(row -> counters[bucket(row, key)])
        .min(Long::compareUnsigned) // SKT-07
        .orElseThrow();
  }

  /**
   * Adds what another sketch counted.
   *
   * @throws RefusedException {@code sketch_shape}, {@code counter_overflow}; then nothing was added
   */
  public void merge(CountMin other) {
    require(depth == other.depth && width == other.width, RefusalCode.SKETCH_SHAPE); // SKT-08
    for (int i = 0; i < counters.length; i++) {
      requireSum(counters[i], other.counters[i]);
    }
    for (int i = 0; i < counters.length; i++) {
      counters[i] += other.counters[i]; // SKT-08
    }
  }

  /** All counters, row by row; u64. */
  public List<Long> counters() {
    return Arrays.stream(counters).boxed().toList();
  }

  private int bucket(int row, int key) {
    // SKT-04
    long hash = splitmix64(Integer.toUnsignedLong(key) ^ row * GOLDEN_STEP);
    return row * width + (int) Long.remainderUnsigned(hash, width);
  }

  private static long splitmix64(long key) {
    long x = key + GOLDEN_STEP;
    x = (x ^ x >>> 30) * 0xBF58_476D_1CE4_E5B9L;
    x = (x ^ x >>> 27) * 0x94D0_49BB_1331_11EBL;
    return x ^ x >>> 31;
  }

  private static void requireSum(long counter, long count) {
    boolean fits = Long.compareUnsigned(counter + count, counter) >= 0;
    require(fits, RefusalCode.COUNTER_OVERFLOW); // SKT-06
  }
}

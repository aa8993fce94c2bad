package dev.ringproof.suite.generate;

import java.util.SplittableRandom;

/** Seeded choices that lean towards the edges of the protocol. For one thread. */
final class Dice {
  private static final int[] EDGES = {
    0,
    1,
    2,
    3,
    28,
    29,
    31,
    32,
    63,
    64,
    95,
    96,
    127,
    128,
    129,
    159,
    160,
    161,
    164,
    0x7FFF_FFFF,
    0x8000_0000,
    0xFFFF_FF5F,
    0xFFFF_FF60,
    0xFFFF_FFFE,
    0xFFFF_FFFF
  };

  private static final long GOLDEN_GAMMA = 0x9E37_79B9_7F4A_7C15L;

  private final SplittableRandom random;

  Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** The dice of case {@code index} of a seed. */
  static Dice of(long seed, int index) {
    return new Dice(seed + index * GOLDEN_GAMMA);
  }

  /** A number of 0 to {@code bound - 1}. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** True in {@code percent} of a hundred cases. */
  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** One of some words. */
  int oneOf(int... words) {
    return words[random.nextInt(words.length)];
  }

  /** Any u32. */
  int word() {
    return random.nextInt();
  }

  /** A word index: mostly inside a control buffer of {@code words} words, often at an edge. */
  int index(int words) {
    return switch (below(4)) {
      case 0 -> oneOf(EDGES);
      case 1 -> words + below(4) - 2;
      default -> below(Math.max(words, 1));
    };
  }
}

package dev.ringproof.cli.concurrent;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Makes lanes stumble between two accesses, so that they meet in more orders than threads of an
 * even pace would.
 */
final class Pace {
  private static final int ONE_IN = 16;
  private static final int MOST_SPINS = 128;

  private Pace() {}

  /** Mostly nothing; now and then a short wait, or giving the processor away. */
  static void breathe() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    switch (random.nextInt(ONE_IN)) {
      case 0 -> Thread.yield();
      case 1 -> spin(random.nextInt(MOST_SPINS));
      default -> {
        // An even step.
      }
    }
  }

  private static void spin(int times) {
    for (int i = 0; i < times; i++) {
      Thread.onSpinWait();
    }
  }
}

package dev.ringproof.host.backend;

import dev.ringproof.host.execution.KernelWords;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Words whose lanes stumble before an access, so that they meet in more orders than threads of an
 * even pace would.
 */
record StumblingWords(KernelWords words) implements KernelWords {
  private static final int ONE_IN = 16;
  private static final int MOST_SPINS = 128;

  @Override
  public int length() {
    return words.length();
  }

  @Override
  public int load(int index) {
    breathe();
    return words.load(index);
  }

  @Override
  public void store(int index, int word) {
    breathe();
    words.store(index, word);
  }

  @Override
  public int add(int index, int delta) {
    breathe();
    return words.add(index, delta);
  }

  @Override
  public int compareSwap(int index, int expected, int replacement) {
    breathe();
    return words.compareSwap(index, expected, replacement);
  }

  /** Mostly nothing; now and then a short wait, or giving the processor away. */
  private static void breathe() {
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

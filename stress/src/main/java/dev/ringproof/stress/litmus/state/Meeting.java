package dev.ringproof.stress.litmus.state;

import dev.ringproof.spec.value.SharedWords;

/**
 * A rendezvous of two actors at a word, so that they meet more often than by chance.
 *
 * <p>Looks are opaque, so that a meeting orders nothing that the test is to order, and bounded, so
 * that an actor whose partner came first or was suspended goes on.
 */
public final class Meeting {
  private static final int LOOKS = 1000;

  private final SharedWords arrivals = LitmusMemory.zeroed(SharedWords.LINE_BYTES);

  /** Waits a while for the other actor to come here too: called once by each. */
  public void arrive() {
    arrivals.getAndAdd(0, 1);
    untilIs(arrivals, 0, 2);
  }

  /** Waits a while for the word at an index to become another than this. */
  public static void whileIs(SharedWords words, int index, int word) {
    int looks = 0;
    while (looks < LOOKS && words.getOpaque(index) == word) {
      looks++;
    }
  }

  /** Waits a while for the word at an index to become this. */
  public static void untilIs(SharedWords words, int index, int word) {
    int looks = 0;
    while (looks < LOOKS && words.getOpaque(index) != word) {
      looks++;
    }
  }
}

package dev.ringproof.stress.litmus.state;

import dev.ringproof.spec.value.SharedWords;

/**
 * A line of words that a thread stores to before it tells of it: plain stores, which have no order
 * but that of the word that tells. Read from the last to the first, by loads without an order.
 */
public final class Effects {
  private static final int WORDS = SharedWords.LINE_BYTES / Integer.BYTES;

  private final SharedWords words = LitmusMemory.zeroed(SharedWords.LINE_BYTES);

  /** Stores to all words. */
  public void happen() {
    for (int i = 0; i < WORDS; i++) {
      words.set(i, 1);
    }
  }

  /** Whether all words are as {@link #happen} leaves them. */
  public boolean areSeen() {
    boolean seen = true;
    for (int i = WORDS - 1; i >= 0; i--) {
      seen &= words.getOpaque(i) == 1;
    }
    return seen;
  }
}

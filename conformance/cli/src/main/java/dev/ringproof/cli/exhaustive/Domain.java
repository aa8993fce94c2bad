package dev.ringproof.cli.exhaustive;

import java.util.function.LongConsumer;

/** A property of every u32, checked by walking all 2^32 of them on several threads. */
public interface Domain {
  /** Words of the whole domain. */
  long WORDS = 1L << 32;

  /** Name for the report. */
  String name();

  /** Checks made for each word. */
  int checksPerWord();

  /**
   * Checks the words from {@code first} to {@code end}, exclusive; called from several threads.
   *
   * @return the first word that is not as the norm says, or -1
   */
  long check(long first, long end);

  /** What is wrong with a word that {@link #check} returned. */
  String explain(int word);

  /**
   * Walks the whole domain.
   *
   * @param threads threads to use
   * @param progress told how many words were checked, again and again, from any thread
   * @return the first word found that is not as the norm says, or -1
   */
  default long walk(int threads, LongConsumer progress) {
    return new Walk(this, progress).run(threads);
  }
}

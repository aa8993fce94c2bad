package dev.ringproof.model.execution.memory;

/**
 * The u32 words of one buffer as a kernel sees them: every index is legal, and every method is one
 * atomic access, since one thread at a time makes them.
 *
 * <p>Indices and words are u32 held in an int. Outside the buffer a load gives 0, and a store or an
 * atomic changes nothing and gives 0 (EXE-04).
 */
public interface WordSpace {
  /** Words that the buffer holds. */
  int words();

  /** The word at an index. */
  int load(int index);

  /** Replaces the word at an index. */
  void store(int index, int word);

  /** Adds to the word at an index, modulo 2^32; gives the word that was there. */
  default int add(int index, int delta) {
    int before = load(index);
    store(index, before + delta);
    return before;
  }

  /** Replaces the word at an index if it is the expected one; gives the word that was there. */
  default int compareSwap(int index, int expected, int replacement) {
    int before = load(index);
    if (before == expected) {
      store(index, replacement);
    }
    return before;
  }

  /** Whether the buffer holds the word at an index. */
  default boolean holds(int index) {
    return Integer.compareUnsigned(index, words()) < 0;
  }
}

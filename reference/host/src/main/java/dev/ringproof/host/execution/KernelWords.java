package dev.ringproof.host.execution;

import dev.ringproof.spec.value.SharedWords;

/**
 * The control words, or those of the debug log, as lanes reach them: each method is one access, and
 * an index outside of the buffer loads 0 and changes nothing (EXE-04).
 *
 * <p>All accesses of all lanes have one order that each of them sees, because the ends of a program
 * whose slots race are those of its interleavings (EXE-32). Any thread may call any method. Whoever
 * wants to count or to slow down what lanes do wraps an object of this kind.
 */
public interface KernelWords {
  /** The words of a memory. */
  static KernelWords over(SharedWords memory) {
    return new BoundedWords(memory);
  }

  /** Number of words. */
  int length();

  /** The word at an index (u32). */
  int load(int index);

  /** Changes the word at an index (u32). */
  void store(int index, int word);

  /** Adds modulo 2^32 to the word at an index (u32), in one access. Gives what was there. */
  int add(int index, int delta);

  /**
   * Puts a word in the place of an expected one at an index (u32), in one access. Gives what was
   * there.
   */
  int compareSwap(int index, int expected, int replacement);
}

package dev.ringproof.model.execution;

import dev.ringproof.model.execution.memory.Memory;
import dev.ringproof.model.execution.memory.WordSpace;

/**
 * {@code control[to + i] = control[from + i]} for i from 0 to {@code count - 1} ascending: a load
 * and a store each, indices modulo 2^32. Made by {@link #of}, so that {@code count} (u32) is not 0.
 */
record CopyWords(int from, int to, int count, Progress next) implements Step {
  private static final long INDICES = 1L << 32;

  /** A copy of {@code count} words, which may be none. */
  static Progress of(int from, int to, int count, Progress next) {
    return count == 0 ? next : new CopyWords(from, to, count, next);
  }

  @Override
  public Progress advance(Memory memory) {
    return new MoveWord(from, to, of(from + 1, to + 1, count - 1, next)).advance(memory);
  }

  /**
   * EXE-15: visits only those i, ascending, whose destination the buffer holds: the others change
   * nothing. As {@code count} is below 2^32 no destination comes twice, and the time is bounded by
   * the words of the buffer.
   */
  @Override
  public Progress uninterrupted(Memory memory) {
    WordSpace control = memory.control();
    long end = Integer.toUnsignedLong(count);
    long i = control.holds(to) ? 0 : INDICES - Integer.toUnsignedLong(to);
    while (i < end) {
      int target = to + (int) i;
      control.store(target, control.load(from + (int) i));
      i += target == control.words() - 1 ? INDICES - target : 1;
    }
    return next;
  }
}

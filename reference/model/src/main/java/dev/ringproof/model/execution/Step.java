package dev.ringproof.model.execution;

import dev.ringproof.model.execution.memory.Memory;

/**
 * One atomic access that is about to be made, together with all that its maker remembers.
 *
 * <p>A step is an immutable value: two equal steps over equal memory lead to the same progress. So
 * a lane can be run to its end in one go, or stopped before any access, compared and resumed.
 */
public non-sealed interface Step extends Progress {
  /** Makes exactly this access; gives what comes after it. */
  Progress advance(Memory memory);

  /**
   * Makes this access and may go on with those after it, in order, as far as it can do so faster
   * than one by one. Leaves out only accesses that change nothing and whose word nobody uses, so
   * that others who touch the memory meanwhile can not tell the difference.
   */
  default Progress uninterrupted(Memory memory) {
    return advance(memory);
  }
}

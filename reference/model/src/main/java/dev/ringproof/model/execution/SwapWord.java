package dev.ringproof.model.execution;

import dev.ringproof.model.execution.memory.Memory;
import dev.ringproof.model.execution.memory.Space;
import dev.ringproof.spec.control.ControlLayout;

/**
 * Swaps {@code control[index]} if it is the expected word; what was there then goes to observable
 * {@code index}.
 */
record SwapWord(int index, int expected, int replacement, Progress next) implements Step {
  @Override
  public Progress advance(Memory memory) {
    int before = memory.control().compareSwap(index, expected, replacement);
    return new StoreWord(Space.CONTROL, ControlLayout.OBSERVABLES_INDEX + index, before, next);
  }
}

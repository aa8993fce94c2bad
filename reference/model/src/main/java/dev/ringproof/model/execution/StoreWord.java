package dev.ringproof.model.execution;

import dev.ringproof.model.execution.memory.Memory;
import dev.ringproof.model.execution.memory.Space;

/** {@code space[index] = word}. */
record StoreWord(Space space, int index, int word, Progress next) implements Step {
  @Override
  public Progress advance(Memory memory) {
    space.of(memory).store(index, word);
    return next;
  }
}

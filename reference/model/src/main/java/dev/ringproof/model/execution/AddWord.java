package dev.ringproof.model.execution;

import dev.ringproof.model.execution.memory.Memory;

/** {@code control[index] += delta}, whatever was there. */
record AddWord(int index, int delta, Progress next) implements Step {
  @Override
  public Progress advance(Memory memory) {
    memory.control().add(index, delta);
    return next;
  }
}

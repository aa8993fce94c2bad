package dev.ringproof.model.execution;

import dev.ringproof.model.execution.memory.Memory;
import dev.ringproof.model.execution.memory.Space;

/** Loads {@code control[from]}, to be stored into {@code control[to]} by the step after it. */
record MoveWord(int from, int to, Progress next) implements Step {
  @Override
  public Progress advance(Memory memory) {
    return new StoreWord(Space.CONTROL, to, memory.control().load(from), next);
  }
}

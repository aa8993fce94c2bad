package dev.ringproof.model.execution;

/** {@code space[index] = word}. */
record StoreWord(Space space, int index, int word, Progress next) implements Step {
  @Override
  public Progress advance(Memory memory) {
    space.of(memory).store(index, word);
    return next;
  }
}

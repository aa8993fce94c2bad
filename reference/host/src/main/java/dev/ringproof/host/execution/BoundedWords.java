package dev.ringproof.host.execution;

import dev.ringproof.spec.value.SharedWords;

/**
 * Words of shared memory, every access to them volatile.
 *
 * <p>Each pairs with the volatile accesses of the other lanes to the same word; those of SHUTDOWN
 * with the host's store too. What a slot's operations stored is handed on to a host by the release
 * of DONE (VIS-03), not by these.
 */
record BoundedWords(SharedWords memory) implements KernelWords {
  @Override
  public int length() {
    return memory.length();
  }

  @Override
  public int load(int index) {
    return holds(index) ? memory.getVolatile(index) : 0;
  }

  @Override
  public void store(int index, int word) {
    if (holds(index)) {
      memory.setVolatile(index, word);
    }
  }

  @Override
  public int add(int index, int delta) {
    return holds(index) ? memory.getAndAdd(index, delta) : 0;
  }

  @Override
  public int compareSwap(int index, int expected, int replacement) {
    return holds(index) ? memory.compareAndExchange(index, expected, replacement) : 0;
  }

  /** EXE-04. */
  private boolean holds(int index) {
    return Integer.compareUnsigned(index, memory.length()) < 0;
  }
}

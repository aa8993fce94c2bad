package dev.ringproof.cli.concurrent;

import dev.ringproof.model.execution.WordSpace;
import dev.ringproof.spec.value.SharedWords;

/**
 * Words that lanes and a publisher access at once, every access being volatile.
 *
 * <p>Volatile and no weaker, because the ends that a racing program may have are those of its
 * interleavings. It is more than the ring asks for: a lane's look at a status pairs with the
 * publisher's release of it, a lane's store of one with the acquire of who waits for it.
 */
record LaneWords(SharedWords shared) implements WordSpace {
  @Override
  public int words() {
    return shared.length();
  }

  @Override
  public int load(int index) {
    return holds(index) ? shared.getVolatile(index) : 0;
  }

  @Override
  public void store(int index, int word) {
    if (holds(index)) {
      shared.setVolatile(index, word);
    }
  }

  @Override
  public int add(int index, int delta) {
    return holds(index) ? shared.getAndAdd(index, delta) : 0;
  }

  @Override
  public int compareSwap(int index, int expected, int replacement) {
    return holds(index) ? shared.compareAndExchange(index, expected, replacement) : 0;
  }
}

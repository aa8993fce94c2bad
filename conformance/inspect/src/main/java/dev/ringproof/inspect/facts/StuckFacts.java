package dev.ringproof.inspect.facts;

import java.util.List;
import java.util.Optional;

/**
 * Slots with work under way, which is where a hung kernel hangs.
 *
 * @param total all of them
 * @param unchanged those whose 64 bytes are as before; absent without an earlier moment
 * @param first unchanged ones first, else in ring order
 */
public record StuckFacts(long total, Optional<Long> unchanged, List<SlotFacts> first) {
  /** Copies the list. */
  public StuckFacts {
    first = List.copyOf(first);
  }
}

package dev.ringproof.model.execution.explore;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What came of walking all schedules of a racing program. */
public sealed interface Exploration {
  /**
   * All were walked.
   *
   * @param schedules every state that a schedule can end in, with the number of schedules that end
   *     in it; a schedule is a sequence of single accesses, told apart by who makes each of them
   * @param states states between accesses that were met
   */
  record Complete(Map<KernelBuffers, BigInteger> schedules, int states) implements Exploration {
    /** Copies the map, keeping its order. */
    public Complete {
      schedules = Collections.unmodifiableMap(new LinkedHashMap<>(schedules));
    }
  }

  /**
   * The program has more states than the caller wanted to look at; nothing is known of its ends.
   *
   * @param limit states that were allowed
   */
  record TooLarge(int limit) implements Exploration {}
}

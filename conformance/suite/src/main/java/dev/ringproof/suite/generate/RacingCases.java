package dev.ringproof.suite.generate;

import dev.ringproof.spec.operation.ExecutionOperation.RunParallel;
import dev.ringproof.suite.vector.Case;
import dev.ringproof.suite.vector.Expectation;
import dev.ringproof.suite.vector.Origin;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Small programs whose result depends on the order of accesses, each with all ends that it may
 * have: the same seed always makes the same cases.
 */
public final class RacingCases {
  private final long seed;
  private final int repeat;
  private final Oracle oracle;

  /**
   * Cases of a seed.
   *
   * @param repeat successive cases with the same program: each is another chance to meet another of
   *     its ends
   */
  public RacingCases(long seed, int repeat, Oracle oracle) {
    this.seed = seed;
    this.repeat = repeat;
    this.oracle = oracle;
  }

  /** Cases {@code first} to {@code end}, exclusive. */
  public List<Case> cases(int first, int end) {
    return IntStream.range(first, end).parallel().mapToObj(this::one).toList();
  }

  private Case one(int index) {
    Dice dice = Dice.of(seed, index / repeat);
    String id = "generated/race/" + Long.toUnsignedString(seed) + "/" + index;
    Optional<Case> made = Optional.empty();
    while (made.isEmpty()) {
      RunParallel program = new Race(dice).program();
      made = oracle.expected(program).map(ends -> made(id, program, ends));
    }
    return made.get();
  }

  private static Case made(String id, RunParallel program, Expectation ends) {
    return new Case(id, program, ends, List.of(), Origin.GENERATED);
  }
}

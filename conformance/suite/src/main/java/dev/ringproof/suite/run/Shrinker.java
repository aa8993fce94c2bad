package dev.ringproof.suite.run;

import dev.ringproof.spec.operation.ExecutionOperation;
import dev.ringproof.suite.generate.Oracle;
import dev.ringproof.suite.generate.Smaller;
import dev.ringproof.suite.judge.Result;
import dev.ringproof.suite.judge.Runner;
import dev.ringproof.suite.judge.Verdict;
import dev.ringproof.suite.vector.Case;
import dev.ringproof.suite.vector.Origin;
import java.util.List;
import java.util.Optional;

/** Makes a failing program smaller for as long as it goes on failing. */
final class Shrinker {
  private static final int MOST_ATTEMPTS = 3_000;

  private final Runner runner;
  private final Oracle oracle;
  private int attempts;

  /** A shrinker that asks a subject, and the oracle for what the norm says. */
  Shrinker(Runner runner, Oracle oracle) {
    this.runner = runner;
    this.oracle = oracle;
  }

  /** The smallest failing case found; the failed one itself when nothing smaller fails. */
  Result shrink(Result failed) {
    Result smallest = failed;
    Optional<Result> smaller = Optional.of(failed);
    while (smaller.isPresent() && attempts < MOST_ATTEMPTS) {
      smallest = smaller.get();
      smaller = smallerThan(smallest.asked());
    }
    return smallest;
  }

  private Optional<Result> smallerThan(Case failing) {
    return Smaller.than((ExecutionOperation) failing.operation())
        .takeWhile(candidate -> attempts < MOST_ATTEMPTS)
        .flatMap(candidate -> judged(failing, candidate).stream())
        .filter(result -> result.verdict() == Verdict.FAIL)
        .findFirst();
  }

  /** Empty when the oracle has no answer to hold the subject's against. */
  private Optional<Result> judged(Case failing, ExecutionOperation candidate) {
    attempts++;
    String base = failing.id();
    String id = base.endsWith("/shrunk") ? base : base + "/shrunk";
    return oracle
        .expected(candidate)
        .map(norm -> new Case(id, candidate, norm, List.of(), Origin.GENERATED))
        .map(runner::one);
  }
}

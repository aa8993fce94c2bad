package dev.ringproof.suite.run;

import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.suite.cases.CaseFeed;
import dev.ringproof.suite.cases.CasePart;
import dev.ringproof.suite.judge.Result;
import dev.ringproof.suite.judge.Runner;
import dev.ringproof.suite.judge.Verdict;
import dev.ringproof.suite.vector.Case;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A subject that is there is asked part after part. For one thread, and for one run. */
final class Questioning {
  private final Runner runner;
  private final RunTerms terms;
  private final Consumer<Result> receiver;
  private final Tally tally = new Tally();
  private final Tally canaries = new Tally();
  private final Set<OperationName> seen = EnumSet.noneOf(OperationName.class);

  Questioning(Backend backend, RunTerms terms, Consumer<Result> receiver) {
    this.runner = new Runner(backend, terms.jobs());
    this.terms = terms;
    this.receiver = receiver;
  }

  /** Asks every case, and a canary of every operation when its first case comes. */
  RunEnd end(CaseFeed feed, long start) {
    for (CasePart part : feed.parts()) {
      runner.run(part.cases(), result -> take(result, part));
      List<Case> first =
          part.cases().stream().filter(each -> seen.add(each.operation().operationName())).toList();
      runner.run(Canary.among(first), canaries::add);
    }
    // One that was not answered at all was not caught: nothing was compared.
    RunEnd.Canaries set = new RunEnd.Canaries(canaries.ran(), canaries.count(Verdict.FAIL));
    return new RunEnd(tally, set, conclusion(feed, set), System.nanoTime() - start);
  }

  private void take(Result asRun, CasePart part) {
    boolean shrinks = asRun.verdict() == Verdict.FAIL && tally.bad() < terms.shrunk();
    Result result =
        shrinks
            ? part.oracle().map(norm -> new Shrinker(runner, norm).shrink(asRun)).orElse(asRun)
            : asRun;
    tally.add(result);
    receiver.accept(result);
  }

  private Conclusion conclusion(CaseFeed feed, RunEnd.Canaries set) {
    return tally.cases() == feed.total()
        ? Conclusion.of(tally, set.asked(), set.caught(), terms.strict())
        : Conclusion.incomplete(tally.cases(), feed.total());
  }
}

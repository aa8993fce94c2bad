package dev.ringproof.suite.run;

import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.operation.Capability;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.suite.cases.CaseFeed;
import dev.ringproof.suite.cases.CasePart;
import dev.ringproof.suite.judge.Breakdown;
import dev.ringproof.suite.judge.Patience;
import dev.ringproof.suite.judge.Result;
import dev.ringproof.suite.judge.Runner;
import dev.ringproof.suite.judge.Supervised;
import dev.ringproof.suite.judge.Verdict;
import dev.ringproof.suite.vector.Case;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** A subject that is there is asked part after part. For one thread, and for one run. */
final class Questioning {
  private final Backend backend;
  private final Patience patience;
  private final Runner runner;
  private final RunTerms terms;
  private final RunListener listener;
  private final Tally tally = new Tally();
  private final Tally canaries = new Tally();
  private final Set<OperationName> seen = EnumSet.noneOf(OperationName.class);
  private final Set<Capability> asked = EnumSet.noneOf(Capability.class);

  Questioning(Backend backend, RunTerms terms, RunListener listener) {
    GiveUp giveUp = terms.giveUp();
    this.backend = backend;
    this.patience = new Patience(giveUp.inRow(), giveUp.inAll(), giveUp.spent());
    this.runner = new Runner(backend, terms.jobs(), patience, terms.limit());
    this.terms = terms;
    this.listener = listener;
  }

  /** Asks every case, and a canary of every operation when its first case comes. */
  RunEnd end(CaseFeed feed, long start) {
    Iterator<CasePart> parts = feed.parts().iterator();
    while (patience.lost().isEmpty() && parts.hasNext()) {
      ask(parts.next());
    }
    if (backend instanceof Supervised subject) {
      subject.finish();
    }
    hearBreaks();
    int unasked = feed.total() - tally.cases();
    if (patience.lost().isPresent()) {
      tally.addNotAsked(unasked);
      unasked = 0;
    }
    // One that was not answered at all was not caught: nothing was compared.
    RunEnd.Canaries set = new RunEnd.Canaries(canaries.ran(), canaries.count(Verdict.FAIL));
    Conclusion conclusion =
        unasked == 0 ? conclusion(feed, set) : Conclusion.incomplete(tally.cases(), feed.total());
    return new RunEnd(tally, set, conclusion, System.nanoTime() - start);
  }

  private void ask(CasePart part) {
    runner.run(part.cases(), result -> take(result, part));
    List<Case> first =
        part.cases().stream().filter(each -> seen.add(each.operation().operationName())).toList();
    runner.run(Canary.among(first), canaries::add);
    hearBreaks();
  }

  private void hearBreaks() {
    for (Breakdown each : runner.takeBreakdowns()) {
      tally.addBreak();
      listener.broke(each);
    }
  }

  private void take(Result asRun, CasePart part) {
    boolean shrinks = asRun.verdict() == Verdict.FAIL && tally.bad() < terms.shrunk();
    Result result =
        shrinks
            ? part.oracle().map(norm -> new Shrinker(runner, norm).shrink(asRun)).orElse(asRun)
            : asRun;
    if (result.verdict().ran()) {
      asked.add(result.asked().operation().operationName().capability());
    }
    tally.add(result);
    listener.judged(result);
  }

  private Conclusion conclusion(CaseFeed feed, RunEnd.Canaries set) {
    Coverage coverage =
        new Coverage(
            backend.capabilities(),
            asked,
            feed.selectedFrom().isEmpty(),
            feed.total(),
            feed.selectedFrom().orElse(feed.total()));
    Conclusion drawn = Conclusion.of(tally, set.asked(), set.caught(), terms.strict());
    return patience.lost().map(drawn::because).orElse(drawn).over(coverage, terms.needed());
  }
}

package dev.ringproof.suite.run;

import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.backend.BackendProvider.Availability;
import dev.ringproof.spec.backend.Implementation;
import dev.ringproof.suite.cases.CaseFeed;
import dev.ringproof.suite.cases.CasePart;
import dev.ringproof.suite.cases.SuiteLevel;
import dev.ringproof.suite.judge.Breakdown;
import dev.ringproof.suite.judge.Result;
import dev.ringproof.suite.judge.Verdict;
import dev.ringproof.suite.vector.Case;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Puts the suite to one subject: canaries are set, failing programs are made smaller, listeners
 * hear every verdict, and a conclusion is drawn.
 *
 * <pre>{@code
 * RunEnd end = SuiteRun.of(backend).level(SuiteLevel.SMOKE).listen(System.out::println).run();
 * System.exit(end.conclusion().ending().exitCode());
 * }</pre>
 *
 * <p>For one thread, which is also the one that listeners are called on. The subject is asked from
 * several threads and not closed.
 */
public final class SuiteRun {
  private final String name;
  private final Availability subject;
  private final List<RunListener> listeners = new ArrayList<>();
  private SuiteLevel level = SuiteLevel.STANDARD;
  private CaseFeed cases;
  private RunTerms terms = RunTerms.USUAL;

  private SuiteRun(String name, Availability subject) {
    this.name = Objects.requireNonNull(name, "name");
    this.subject = Objects.requireNonNull(subject, "subject");
  }

  /** A run over a backend, under the name that it gives itself. */
  public static SuiteRun of(Backend backend) {
    return of(backend.implementation().name(), new Availability.Ready(backend));
  }

  /** A run over a backend that may be absent, under the name by which the user knows it. */
  public static SuiteRun of(String name, Availability subject) {
    return new SuiteRun(name, subject);
  }

  /** How much is asked; standard if nothing else is said. */
  public SuiteRun level(SuiteLevel wanted) {
    level = Objects.requireNonNull(wanted, "wanted");
    return this;
  }

  /** Asks these cases in place of those of a level. */
  public SuiteRun cases(CaseFeed wanted) {
    cases = Objects.requireNonNull(wanted, "wanted");
    return this;
  }

  /** Other terms than the usual ones. */
  public SuiteRun terms(RunTerms wanted) {
    terms = Objects.requireNonNull(wanted, "wanted");
    return this;
  }

  /** One more listener; they hear in the order in which they came. */
  public SuiteRun listen(RunListener listener) {
    listeners.add(Objects.requireNonNull(listener, "listener"));
    return this;
  }

  /** Keeps failing cases as lines of a vector file; the caller closes the stream. */
  public SuiteRun capsule(OutputStream out) {
    return listen(new Capsule(out));
  }

  /** Asks everything; may be called again, which asks everything again. */
  public RunEnd run() {
    long start = System.nanoTime();
    CaseFeed feed = cases == null ? level.cases() : cases;
    RunStart opening = new RunStart(name, implementation(), feed);
    listeners.forEach(each -> each.started(opening));
    RunEnd end =
        subject instanceof Availability.Ready ready
            ? new Questioning(ready.backend(), terms, new Everybody()).end(feed, start)
            : absent(feed, ((Availability.Absent) subject).reason(), start);
    listeners.forEach(each -> each.ended(end));
    return end;
  }

  private Implementation implementation() {
    return subject instanceof Availability.Ready ready
        ? ready.backend().implementation()
        : Implementation.of(name, "absent", "unknown");
  }

  private void tell(Result result) {
    listeners.forEach(each -> each.judged(result));
  }

  /** Tells all listeners what happens between start and end. */
  private final class Everybody implements RunListener {
    @Override
    public void judged(Result result) {
      tell(result);
    }

    @Override
    public void broke(Breakdown breakdown) {
      listeners.forEach(each -> each.broke(breakdown));
    }
  }

  /** Every case gets its verdict, and none of them a good one. */
  private RunEnd absent(CaseFeed feed, String reason, long start) {
    Tally tally = new Tally();
    for (CasePart part : feed.parts()) {
      for (Case each : part.cases()) {
        Result result = new Result(each, Verdict.ABSENT, reason, List.of(), 0);
        tally.add(result);
        tell(result);
      }
    }
    Conclusion conclusion = Conclusion.absent(reason, !terms.absentOk());
    return new RunEnd(tally, new RunEnd.Canaries(0, 0), conclusion, System.nanoTime() - start);
  }
}

package dev.ringproof.suite.run;

import dev.ringproof.spec.backend.Backend;
import dev.ringproof.suite.judge.Result;
import dev.ringproof.suite.judge.Runner;
import dev.ringproof.suite.vector.Case;
import java.util.ArrayList;
import java.util.List;

/** What the judge says of some cases, without the rest of a run. */
public final class Judged {
  private Judged() {}

  /** Results in the order of the cases, so many of which are under way at a time. */
  public static List<Result> by(Backend backend, int jobs, List<Case> cases) {
    List<Result> results = new ArrayList<>();
    new Runner(backend, jobs).run(cases, results::add);
    return results;
  }

  /** Results on canaries of the cases. */
  public static List<Result> canaries(Backend backend, List<Case> cases) {
    return by(backend, 1, Canary.among(cases));
  }
}

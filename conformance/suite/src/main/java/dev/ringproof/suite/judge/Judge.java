package dev.ringproof.suite.judge;

import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.suite.vector.Accepted;
import dev.ringproof.suite.vector.Case;
import dev.ringproof.suite.vector.Expectation;
import java.util.Comparator;
import java.util.List;

/** Holds an answer against the answers that a case allows. Pure. */
final class Judge {
  private Judge() {}

  /** Passes, deviates under an erratum, or fails with its differences from the norm's answer. */
  static Result judge(Case asked, Outcome outcome, long nanos) {
    List<Difference> differences = differences(asked, asked.expected(), outcome);
    if (differences.isEmpty()) {
      return new Result(asked, Verdict.PASS, "", List.of(), nanos);
    }
    for (Accepted accepted : asked.accepted()) {
      if (differences(asked, accepted.answer(), outcome).isEmpty()) {
        return new Result(asked, Verdict.DEVIATION, accepted.erratum(), List.of(), nanos)
            .answered(outcome);
      }
    }
    return new Result(asked, Verdict.FAIL, "", differences, nanos).answered(outcome);
  }

  /** Of several allowed answers, the differences from the one that is nearest. */
  private static List<Difference> differences(Case asked, Expectation expected, Outcome outcome) {
    if (expected instanceof Expectation.AnyOf any) {
      return any.alternatives().stream()
          .map(each -> differences(asked, each, outcome))
          .min(Comparator.comparingInt(List::size))
          .orElseThrow();
    }
    return new Comparison(asked.operation(), expected).compare(outcome);
  }
}

package dev.ringproof.suite.judge;

import dev.ringproof.spec.norm.Rule;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.suite.vector.Case;
import java.util.List;
import java.util.Optional;

/**
 * The verdict on one case.
 *
 * @param asked the case
 * @param verdict the verdict
 * @param note erratum of a deviation; reason of a skip, crash or time-out; otherwise empty
 * @param differences where the answer differs, when it failed
 * @param nanos how long the backend took
 * @param answer what the backend said, when it was not what the norm says
 */
public record Result(
    Case asked,
    Verdict verdict,
    String note,
    List<Difference> differences,
    long nanos,
    Optional<Outcome> answer) {
  /** Copies the list. */
  public Result {
    differences = List.copyOf(differences);
  }

  /** A verdict on a case whose answer is the norm's, or that has none. */
  public Result(
      Case asked, Verdict verdict, String note, List<Difference> differences, long nanos) {
    this(asked, verdict, note, differences, nanos, Optional.empty());
  }

  /** The same, with what the backend said. */
  Result answered(Outcome outcome) {
    return new Result(asked, verdict, note, differences, nanos, Optional.of(outcome));
  }

  /**
   * The rule to blame, when the case failed: that of the first slot whose status differs, since the
   * rest follows from it, and otherwise that of the first difference.
   */
  public Optional<Rule> blamed() {
    return differences.stream()
        .filter(difference -> difference.path().endsWith(".status"))
        .findFirst()
        .or(() -> differences.stream().findFirst())
        .flatMap(Difference::rule);
  }
}

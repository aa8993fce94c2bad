package dev.ringproof.suite.run;

import dev.ringproof.spec.norm.Rule;
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
 */
public record Result(
    Case asked, Verdict verdict, String note, List<Difference> differences, long nanos) {
  /** Copies the list. */
  public Result {
    differences = List.copyOf(differences);
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

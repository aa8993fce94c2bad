package dev.ringproof.suite.report;

import dev.ringproof.spec.norm.Rule;
import dev.ringproof.suite.judge.Difference;
import java.util.Optional;

/**
 * One place where an answer is not the norm's.
 *
 * @param rule the rule that decides the place
 * @param path where
 * @param expected the norm's value, for a person to read
 * @param actual the backend's value, for a person to read
 */
public record ReportDifference(Optional<String> rule, String path, String expected, String actual) {
  static ReportDifference of(Difference difference) {
    return new ReportDifference(
        difference.rule().map(Rule::id),
        difference.path(),
        difference.expected(),
        difference.actual());
  }
}

package dev.ringproof.junit;

import dev.ringproof.spec.norm.Rule;
import dev.ringproof.suite.judge.Difference;
import dev.ringproof.suite.judge.Result;

/**
 * A broken rule, for a person to read: the cases that failed, and both values in each place.
 *
 * @param rule the rule
 * @param score what the run says of it
 */
record RuleFailure(Rule rule, RuleBoard.Score score) {
  private static final int DIFFERENCES_SHOWN = 4;

  String message() {
    StringBuilder text = new StringBuilder(rule.id()).append(": ");
    text.append(score.failed()).append(" of ").append(score.told()).append(" cases failed");
    score.failures().forEach(failure -> append(text, failure));
    int more = score.failed() - score.failures().size();
    return text.append(more > 0 ? "\n  ... and " + more + " more" : "").toString();
  }

  private static void append(StringBuilder text, Result failure) {
    text.append("\n  ").append(failure.verdict()).append(' ').append(failure.asked().id());
    text.append(" (").append(failure.asked().operation().operationName().wireName()).append(')');
    if (!failure.note().isEmpty()) {
      text.append(": ").append(failure.note());
    }
    failure.differences().stream()
        .limit(DIFFERENCES_SHOWN)
        .forEach(difference -> append(text, difference));
    int more = failure.differences().size() - DIFFERENCES_SHOWN;
    text.append(more > 0 ? "\n    ... and " + more + " more" : "");
  }

  private static void append(StringBuilder text, Difference difference) {
    text.append("\n    ").append(difference);
  }
}

package dev.ringproof.junit;

import dev.ringproof.spec.norm.Rule;
import dev.ringproof.suite.judge.Result;
import dev.ringproof.suite.judge.Telling;
import dev.ringproof.suite.run.RunListener;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a run says of each rule. Not thread-safe. */
final class RuleBoard implements RunListener {
  private final Map<String, Score> scores = new HashMap<>();

  @Override
  public void judged(Result result) {
    if (!result.verdict().ran()) {
      return;
    }
    boolean right = !result.verdict().bad();
    Telling.of(result.asked()).forEach(rule -> score(rule).tell(right));
    if (!right) {
      blamed(result).ifPresent(rule -> score(rule).add(result));
    }
  }

  /** Who broke instead of answering broke the rule that the case is made for. */
  private static Optional<Rule> blamed(Result result) {
    return result.blamed().or(() -> Telling.main(result.asked()));
  }

  /** What is known of a rule. */
  Score score(Rule rule) {
    return scores.computeIfAbsent(rule.id(), id -> new Score());
  }

  /** Counts of one rule, and the first failures. */
  static final class Score {
    private static final int MOST_KEPT = 5;

    private final List<Result> failures = new ArrayList<>();
    private int failed;
    private int told;
    private int right;

    private void tell(boolean isRight) {
      told++;
      right += isRight ? 1 : 0;
    }

    private void add(Result failure) {
      failed++;
      if (failures.size() < MOST_KEPT) {
        failures.add(failure);
      }
    }

    /** Cases that were put and can tell the rule broken. */
    int told() {
      return told;
    }

    /** How many of them were answered as the norm allows: without one the rule is not shown. */
    int right() {
      return right;
    }

    /** Cases that failed and are blamed on the rule. */
    int failed() {
      return failed;
    }

    /** The first of them. */
    List<Result> failures() {
      return List.copyOf(failures);
    }
  }
}

package dev.ringproof.stress.litmus.run;

import dev.ringproof.spec.norm.Proves;
import dev.ringproof.stress.litmus.BrokenTwin;
import dev.ringproof.suite.judge.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What jcstress saw of one test, in all JVMs that it tried.
 *
 * @param test the class of the test
 * @param ending how its runs ended, if not as they should: then its outcomes are not the whole
 *     story
 * @param note one line on that; else empty
 * @param outcomes all that the test knows, and those that it does not
 */
public record LitmusResult(
    Class<?> test, Optional<Verdict> ending, String note, List<LitmusOutcome> outcomes) {
  /** Copies the list. */
  public LitmusResult {
    outcomes = List.copyOf(outcomes);
  }

  /** Number, property and name of the test: {@code L01PayloadVisibleAfterClaim.Holds}. */
  public String name() {
    return test.getEnclosingClass().getSimpleName() + "." + test.getSimpleName();
  }

  /** Ids of the rules that the test proves. */
  List<String> rules() {
    return List.of(test.getEnclosingClass().getAnnotation(Proves.class).value());
  }

  /** What the test drops, when it is a broken twin. */
  public Optional<BrokenTwin> twin() {
    return Optional.ofNullable(test.getAnnotation(BrokenTwin.class));
  }

  /** Whether the twin must be caught here; others can only be refuted by an argument. */
  public boolean canary() {
    return twin().stream().anyMatch(twin -> twin.shows().length > 0);
  }

  /** Whether each outcome that shows the broken twin was seen. */
  public boolean caught() {
    return twin().stream()
        .anyMatch(twin -> Arrays.stream(twin.shows()).allMatch(id -> samples(id) > 0));
  }

  private long samples(String id) {
    return outcomes.stream()
        .filter(outcome -> outcome.id().equals(id))
        .mapToLong(LitmusOutcome::samples)
        .sum();
  }

  /** How often the test was looked at. */
  public long samples() {
    return outcomes.stream().mapToLong(LitmusOutcome::samples).sum();
  }

  /** The verdict on the test. */
  public Verdict verdict() {
    if (ending.isPresent()) {
      return ending.get();
    }
    if (samples() == 0) {
      return Verdict.HARNESS_ERROR;
    }
    return outcomes.stream().anyMatch(LitmusOutcome::broken) ? Verdict.FAIL : Verdict.PASS;
  }

  /** What is wrong, in one line; empty when nothing is. */
  public String reason() {
    if (ending.isPresent()) {
      return note;
    }
    if (samples() == 0) {
      return "jcstress took no sample";
    }
    return outcomes.stream()
        .filter(LitmusOutcome::broken)
        .map(each -> each.id() + " seen " + each.samples() + " times: " + each.reason())
        .collect(Collectors.joining("; "));
  }
}

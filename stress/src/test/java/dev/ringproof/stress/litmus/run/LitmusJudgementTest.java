package dev.ringproof.stress.litmus.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.stress.litmus.L01PayloadVisibleAfterClaim;
import dev.ringproof.suite.judge.Verdict;
import dev.ringproof.suite.run.Conclusion.Ending;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.annotations.Expect;

/** Every way in which a run of litmus tests can go wrong makes it end otherwise than well. */
class LitmusJudgementTest {
  private static final LitmusResult GOOD =
      test(outcome(Expect.ACCEPTABLE, 5), outcome(Expect.FORBIDDEN, 0));
  private static final LitmusResult CAUGHT = twin(3);

  private static LitmusOutcome outcome(Expect grade, long samples) {
    return new LitmusOutcome("1, 0", grade, samples, "why");
  }

  private static LitmusResult test(LitmusOutcome... outcomes) {
    return result(L01PayloadVisibleAfterClaim.Holds.class, outcomes);
  }

  /** Broken, with so many samples of the outcome that shows it, and some of another. */
  private static LitmusResult twin(long samples) {
    return result(
        L01PayloadVisibleAfterClaim.Broken.class,
        new LitmusOutcome("0, 0", Expect.ACCEPTABLE, 5, "why"),
        outcome(Expect.ACCEPTABLE_INTERESTING, samples));
  }

  private static LitmusResult result(Class<?> test, LitmusOutcome... outcomes) {
    return new LitmusResult(test, Optional.empty(), "", List.of(outcomes));
  }

  private static Ending ending(int exitCode, LitmusResult... results) {
    return LitmusJudgement.of(List.of(results), exitCode).conclusion().ending();
  }

  @Nested
  class ARun {
    @Test
    void conforms_when_tests_hold_and_twins_are_caught() {
      assertEquals(Ending.CONFORMS, ending(0, GOOD, CAUGHT));
    }

    @Test
    void does_not_conform_when_a_forbidden_outcome_is_seen() {
      assertEquals(Ending.DOES_NOT_CONFORM, ending(1, test(outcome(Expect.FORBIDDEN, 1)), CAUGHT));
    }

    @Test
    void does_not_conform_when_an_unknown_outcome_is_seen() {
      assertEquals(Ending.DOES_NOT_CONFORM, ending(1, test(outcome(Expect.UNKNOWN, 1)), CAUGHT));
    }

    @Test
    void is_void_when_a_twin_is_missed() {
      assertEquals(Ending.VOID, ending(0, GOOD, CAUGHT, twin(0)));
    }

    @Test
    void does_not_conform_when_a_twin_sees_what_it_forbids() {
      LitmusResult wild =
          result(
              L01PayloadVisibleAfterClaim.Broken.class,
              outcome(Expect.ACCEPTABLE_INTERESTING, 3),
              new LitmusOutcome("0, 1", Expect.FORBIDDEN, 7, "why"));
      assertEquals(Ending.DOES_NOT_CONFORM, ending(1, GOOD, CAUGHT, wild));
    }

    @Test
    void does_not_conform_when_a_twin_crashes() {
      LitmusResult crashes =
          new LitmusResult(CAUGHT.test(), Optional.of(Verdict.CRASH), "134", CAUGHT.outcomes());
      assertEquals(Ending.DOES_NOT_CONFORM, ending(1, GOOD, CAUGHT, crashes));
    }

    @Test
    void is_void_without_a_twin() {
      assertEquals(Ending.VOID, ending(0, GOOD));
    }

    @Test
    void is_broken_when_a_test_was_not_run() {
      assertEquals(Ending.HARNESS_ERROR, ending(0, test(outcome(Expect.ACCEPTABLE, 0)), CAUGHT));
    }

    @Test
    void is_broken_when_jcstress_saw_what_we_do_not() {
      assertEquals(Ending.HARNESS_ERROR, ending(1, GOOD, CAUGHT));
    }

    @Test
    void does_not_conform_when_a_test_hangs() {
      LitmusResult hangs =
          new LitmusResult(
              GOOD.test(), Optional.of(Verdict.TIMEOUT), "TIMEOUT_ERROR", GOOD.outcomes());
      assertEquals(Ending.DOES_NOT_CONFORM, ending(1, hangs, CAUGHT));
    }
  }

  @Test
  void a_report_has_a_case_for_the_test_and_a_canary_for_the_twin() throws Exception {
    List<LitmusResult> results = List.of(GOOD, CAUGHT);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (LitmusReport report = new LitmusReport(bytes)) {
      report.write(LitmusMode.CAPPED, results, LitmusJudgement.of(results, 0));
    }
    List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
    assertEquals(4, lines.size());
    assertTrue(lines.get(0).startsWith("{\"kind\":\"header\",\"format\":1,\"suite\":\"litmus\""));
    assertTrue(
        lines
            .get(1)
            .startsWith("{\"kind\":\"result\",\"case\":\"L01PayloadVisibleAfterClaim.Hold"));
    assertTrue(lines.get(2).startsWith("{\"kind\":\"canary\""), lines.get(2));
    assertTrue(lines.get(2).endsWith("\"shows\":[\"1, 0\"],\"caught\":true}"), lines.get(2));
    assertTrue(lines.get(3).contains("\"canaries\":1,\"canaries_caught\":1"), lines.get(3));
  }
}

package dev.ringproof.stress.litmus.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.ringproof.suite.judge.Verdict;
import dev.ringproof.suite.run.Conclusion.Ending;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** What a run of litmus tests has to have come to, as a test for each and one for all. */
final class LitmusRunTests {
  private LitmusRunTests() {}

  static Stream<DynamicTest> of(LitmusRun.Outcome outcome) {
    Stream<DynamicTest> each = outcome.results().stream().map(LitmusRunTests::test);
    DynamicTest all =
        dynamicTest(
            "all_litmus_tests_together_conform",
            () ->
                assertEquals(
                    Ending.CONFORMS,
                    outcome.judgement().conclusion().ending(),
                    () -> outcome.judgement().conclusion().reasons().toString()));
    return Stream.concat(each, Stream.of(all));
  }

  private static DynamicTest test(LitmusResult result) {
    if (result.canary()) {
      return dynamicTest(
          result.name() + "_is_caught",
          () -> assertTrue(result.caught(), () -> "seen: " + result.outcomes()));
    }
    return dynamicTest(
        result.name(), () -> assertEquals(Verdict.PASS, result.verdict(), result::reason));
  }
}

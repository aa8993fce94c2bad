package dev.ringproof.stress.litmus.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.ringproof.suite.run.Conclusion.Ending;
import dev.ringproof.suite.run.Verdict;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every litmus test holds, and every broken twin is caught. How long each is looked at is said by
 * {@code -Dringproof.litmus.mode}; the report is left in {@code target/litmus}.
 */
class LitmusRunTest {
  @TestFactory
  Stream<DynamicTest> litmus_tests_hold_and_twins_are_caught() throws Exception {
    assumeTrue(
        Runtime.getRuntime().availableProcessors() > 1,
        "absent: a second processor — run the tests on a machine that has two");
    SortedSet<String> tests = Jcstress.tests(Pattern.compile(""));
    LitmusRun.Outcome outcome = LitmusRun.run(mode(), tests, Path.of("target", "litmus"), false);
    Stream<DynamicTest> each = outcome.results().stream().map(LitmusRunTest::test);
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

  private static LitmusMode mode() {
    return LitmusMode.valueOf(
        System.getProperty("ringproof.litmus.mode", "capped").toUpperCase(Locale.ROOT));
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

package dev.ringproof.suite.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.suite.judge.Cases;
import dev.ringproof.suite.judge.Result;
import dev.ringproof.suite.judge.Verdict;
import dev.ringproof.suite.run.Conclusion.Ending;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a whole run says. */
class ConclusionTest {

  @ParameterizedTest
  @CsvSource({
    "PASS,                  1, 1, false, CONFORMS",
    "PASS,                  2, 2, true,  CONFORMS",
    "PASS;SKIP,             1, 1, false, CONFORMS",
    "PASS;DEVIATION,        1, 1, false, CONFORMS",
    "PASS;DEVIATION,        1, 1, true,  DOES_NOT_CONFORM",
    "PASS;FAIL,             1, 1, false, DOES_NOT_CONFORM",
    "PASS;CRASH,            1, 1, false, DOES_NOT_CONFORM",
    "PASS;TIMEOUT,          1, 1, false, DOES_NOT_CONFORM",
    "PASS;PROTOCOL_ERROR,   1, 1, false, DOES_NOT_CONFORM",
    "PASS;FAIL,             0, 0, false, DOES_NOT_CONFORM",
    "PASS,                  0, 0, false, VOID",
    "PASS,                  2, 1, false, VOID",
    "SKIP,                  0, 0, false, VOID",
    "ABSENT,                0, 0, false, VOID",
    "SKIP;ABSENT,           1, 1, false, VOID",
    "PASS;HARNESS_ERROR,    1, 1, false, HARNESS_ERROR",
    "FAIL;HARNESS_ERROR,    1, 1, false, HARNESS_ERROR"
  })
  void follows_from_the_verdicts_and_the_canaries(
      String verdicts, int canaries, int caught, boolean strict, Ending ending) {
    Conclusion conclusion = Conclusion.of(tally(verdicts.split(";")), canaries, caught, strict);
    assertEquals(ending, conclusion.ending());
    assertEquals(ending == Ending.CONFORMS, conclusion.reasons().isEmpty());
  }

  @Test
  void a_run_without_cases_is_void() {
    assertEquals(Ending.VOID, Conclusion.of(new Tally(), 0, 0, false).ending());
  }

  @Test
  void exit_codes_are_those_of_the_manual() {
    assertEquals(
        List.of(0, 0, 1, 3, 4), Arrays.stream(Ending.values()).map(Ending::exitCode).toList());
  }

  @Test
  void every_verdict_but_two_is_bad_when_the_case_ran() {
    List<Verdict> good = Arrays.stream(Verdict.values()).filter(verdict -> !verdict.bad()).toList();
    assertEquals(List.of(Verdict.PASS, Verdict.DEVIATION, Verdict.SKIP, Verdict.ABSENT), good);
  }

  @Test
  void a_tally_counts_cases_verdicts_and_time() {
    Tally tally = tally("PASS", "PASS", "FAIL", "SKIP");
    assertEquals(
        List.of(4, 2, 1, 3),
        List.of(tally.cases(), tally.count(Verdict.PASS), tally.bad(), tally.ran()));
    assertEquals(40, tally.nanos());
  }

  private static Tally tally(String... verdicts) {
    Tally tally = new Tally();
    for (String verdict : verdicts) {
      tally.add(new Result(Cases.of("a"), Verdict.valueOf(verdict), "", List.of(), 10));
    }
    return tally;
  }
}

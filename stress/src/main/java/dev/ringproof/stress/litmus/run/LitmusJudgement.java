package dev.ringproof.stress.litmus.run;

import dev.ringproof.suite.judge.Verdict;
import dev.ringproof.suite.run.Conclusion;
import dev.ringproof.suite.run.Conclusion.Ending;
import dev.ringproof.suite.run.Tally;
import java.util.List;

/**
 * What all litmus tests together say, by the rules of the suite: a test that sees what it forbids
 * fails, and where a broken twin is not caught the run is void.
 *
 * @param tally verdicts of the tests, and of twins that crash, hang or see what even they forbid;
 *     other twins do not count
 * @param canaries twins that must be caught on this hardware
 * @param caught those that were
 * @param conclusion exit status and reasons
 */
public record LitmusJudgement(Tally tally, int canaries, int caught, Conclusion conclusion) {

  /**
   * Judges.
   *
   * @param exitCode of jcstress, which has to agree: it says 0 when nothing was seen that is
   *     forbidden
   */
  public static LitmusJudgement of(List<LitmusResult> results, int exitCode) {
    Tally tally = new Tally();
    results.stream()
        .filter(result -> result.twin().isEmpty() || result.verdict() != Verdict.PASS)
        .forEach(result -> tally.add(result.verdict(), 0));
    int canaries = (int) results.stream().filter(LitmusResult::canary).count();
    int caught = (int) results.stream().filter(each -> each.canary() && each.caught()).count();
    boolean agreed =
        exitCode == 0 || results.stream().anyMatch(each -> each.verdict() != Verdict.PASS);
    Conclusion conclusion =
        agreed
            ? Conclusion.of(tally, canaries, caught, false)
            : new Conclusion(
                Ending.HARNESS_ERROR,
                List.of("jcstress ended with " + exitCode + " and shows no reason"));
    return new LitmusJudgement(tally, canaries, caught, conclusion);
  }
}

package dev.ringproof.suite.report;

import dev.ringproof.spec.shape.mark.Written;
import dev.ringproof.suite.judge.Breakdown;
import dev.ringproof.suite.judge.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * A line of a report: what the subject did that no later answer makes good.
 *
 * @param verdict CRASH, TIMEOUT or PROTOCOL_ERROR
 * @param what what happened
 * @param line the line that broke the framing, cut
 * @param said the last words on standard error, cut
 * @param cases ids of the cases that broke it, or that were under way
 * @param asked how often one of them was asked
 * @param times how often that ended in a break
 * @param always whether it breaks whenever it is asked
 */
public record ReportBreak(
    @Written(by = ReportResult.VerdictForm.class) Verdict verdict,
    String what,
    Optional<String> line,
    Optional<String> said,
    List<String> cases,
    int asked,
    int times,
    boolean always) {
  static ReportBreak of(Breakdown breakdown) {
    return new ReportBreak(
        breakdown.broken().verdict(),
        breakdown.broken().what(),
        breakdown.broken().line(),
        breakdown.broken().said(),
        breakdown.cases(),
        breakdown.asked(),
        breakdown.times(),
        breakdown.always());
  }
}

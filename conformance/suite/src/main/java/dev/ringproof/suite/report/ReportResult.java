package dev.ringproof.suite.report;

import dev.ringproof.spec.norm.Rule;
import dev.ringproof.spec.shape.Whole;
import dev.ringproof.spec.shape.WireName;
import dev.ringproof.spec.shape.Written;
import dev.ringproof.suite.judge.Result;
import dev.ringproof.suite.judge.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * A line of a report: the verdict on one case.
 *
 * @param id id of the case
 * @param op operation that was asked for
 * @param verdict the verdict
 * @param nanos how long the backend took
 * @param erratum erratum of a deviation
 * @param reason why a case was skipped, or what broke
 * @param rule the rule to blame
 * @param differences where the answer differs, if it does
 */
public record ReportResult(
    @WireName("case") String id,
    String op,
    @Written(by = VerdictForm.class) Verdict verdict,
    @Written(by = Whole.class) long nanos,
    Optional<String> erratum,
    Optional<String> reason,
    Optional<String> rule,
    Optional<List<ReportDifference>> differences) {
  static ReportResult of(Result result) {
    boolean deviates = result.verdict() == Verdict.DEVIATION;
    Optional<String> note = Optional.of(result.note()).filter(said -> !said.isEmpty());
    List<ReportDifference> places =
        result.differences().stream().map(ReportDifference::of).toList();
    return new ReportResult(
        result.asked().id(),
        result.asked().operation().operationName().wireName(),
        result.verdict(),
        result.nanos(),
        note.filter(said -> deviates),
        note.filter(said -> !deviates),
        result.blamed().map(Rule::id),
        Optional.of(places).filter(some -> !some.isEmpty()));
  }
}

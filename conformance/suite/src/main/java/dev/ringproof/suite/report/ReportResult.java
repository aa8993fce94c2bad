package dev.ringproof.suite.report;

import dev.ringproof.spec.norm.Rule;
import dev.ringproof.spec.shape.Form;
import dev.ringproof.spec.shape.MisfitException;
import dev.ringproof.spec.shape.Schema;
import dev.ringproof.spec.shape.Whole;
import dev.ringproof.spec.shape.mark.WireName;
import dev.ringproof.spec.shape.mark.Written;
import dev.ringproof.spec.value.Value;
import dev.ringproof.suite.judge.Result;
import dev.ringproof.suite.judge.Verdict;
import java.util.Arrays;
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
    @Written(by = ReportResult.VerdictForm.class) Verdict verdict,
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

  /** Verdicts as reports write them: the constant as it is. */
  public static final class VerdictForm implements Form<Verdict> {
    private static final List<String> NAMES =
        Arrays.stream(Verdict.values()).map(Verdict::name).toList();

    @Override
    public String notation() {
      return "verdict";
    }

    @Override
    public Schema schema() {
      return Schema.names(NAMES);
    }

    @Override
    public Value write(Verdict verdict) {
      return Value.text(verdict.name());
    }

    @Override
    public Verdict read(Value value) throws MisfitException {
      if (value instanceof Value.Text text && NAMES.contains(text.text())) {
        return Verdict.valueOf(text.text());
      }
      throw new MisfitException("expected one of " + String.join(", ", NAMES));
    }
  }
}

package dev.ringproof.suite.report;

import dev.ringproof.spec.shape.Form;
import dev.ringproof.spec.shape.MisfitException;
import dev.ringproof.spec.shape.Schema;
import dev.ringproof.spec.value.Value;
import dev.ringproof.suite.judge.Verdict;
import java.util.Arrays;
import java.util.List;

/** Verdicts as reports write them: the constant as it is. */
public final class VerdictForm implements Form<Verdict> {
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

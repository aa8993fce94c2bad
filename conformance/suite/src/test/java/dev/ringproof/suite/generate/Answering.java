package dev.ringproof.suite.generate;

import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.backend.Implementation;
import dev.ringproof.spec.operation.Capability;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.suite.judge.Verdict;
import dev.ringproof.suite.run.Judged;
import dev.ringproof.suite.vector.Case;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A backend that is one function. */
public record Answering(Function<Operation, Outcome> answer) implements Backend {
  /** What the suite says of a case that is answered so. */
  public static Verdict verdict(Case asked, Function<Operation, Outcome> answer) {
    return Judged.by(new Answering(answer), 1, List.of(asked)).get(0).verdict();
  }

  @Override
  public Implementation implementation() {
    return Implementation.of("answering", "0", "Java");
  }

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.allOf(Capability.class);
  }

  @Override
  public Outcome apply(Operation operation) {
    return answer.apply(operation);
  }
}

package dev.ringproof.suite.run;

import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.suite.vector.Case;
import dev.ringproof.suite.vector.Expectation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Cases whose expected answer is falsified on purpose: a suite that passes one is blind.
 *
 * <p>One is made for each operation of a run, from its first case.
 */
final class Canary {
  private Canary() {}

  /** The canaries of a run. */
  static List<Case> among(List<Case> cases) {
    Map<OperationName, Case> first = new EnumMap<>(OperationName.class);
    cases.forEach(each -> first.putIfAbsent(each.operation().operationName(), each));
    return first.values().stream().map(Canary::falsified).toList();
  }

  private static Case falsified(Case honest) {
    return new Case(
        "canary/" + honest.id(),
        honest.operation(),
        falsified(honest.expected()),
        List.of(),
        honest.origin());
  }

  private static Expectation falsified(Expectation honest) {
    if (honest instanceof Expectation.Err err) {
      return new Expectation.Err(err.code() + "_falsified", err.facts(), err.buffers());
    }
    if (honest instanceof Expectation.AnyOf any) {
      return new Expectation.AnyOf(any.alternatives().stream().map(Canary::falsified).toList());
    }
    return falsified((Expectation.Ok) honest);
  }

  private static Expectation.Ok falsified(Expectation.Ok honest) {
    return new Expectation.Ok(Falsehood.of(honest.answer()));
  }
}

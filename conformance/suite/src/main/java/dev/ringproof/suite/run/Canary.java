package dev.ringproof.suite.run;

import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import dev.ringproof.suite.vector.Case;
import dev.ringproof.suite.vector.Expectation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
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
      return new Expectation.Err(err.code() + "_falsified", err.fields());
    }
    if (honest instanceof Expectation.AnyOf any) {
      return new Expectation.AnyOf(any.alternatives().stream().map(Canary::falsified).toList());
    }
    return falsified((Expectation.Ok) honest);
  }

  private static Expectation.Ok falsified(Expectation.Ok honest) {
    return new Expectation.Ok((Fields) falsified((Value) honest.fields()));
  }

  private static Value falsified(Value honest) {
    if (honest instanceof Fields fields) {
      return falsifiedFields(fields);
    }
    if (honest instanceof Value.Seq seq) {
      List<Value> items = new ArrayList<>(seq.items());
      items.add(Value.text("falsified"));
      return Value.seq(items);
    }
    if (honest instanceof Value.Text text) {
      return Value.text(flipped(text.text()));
    }
    if (honest instanceof Value.Int number) {
      return Value.number(number.number() ^ 1);
    }
    return honest instanceof Value.Flag flag ? Value.flag(!flag.flag()) : Value.number(1);
  }

  private static Value falsifiedFields(Fields fields) {
    Map<String, Value> some = new LinkedHashMap<>(fields.asMap());
    String last = null;
    for (String name : some.keySet()) {
      last = name;
    }
    if (last == null) {
      return Fields.of("falsified", Value.flag(true));
    }
    some.put(last, falsified(some.get(last)));
    return Fields.copyOf(some);
  }

  /** One hex digit, and so one byte of a buffer, is another. */
  private static String flipped(String text) {
    if (text.isEmpty()) {
      return "00";
    }
    int last = text.length() - 1;
    return text.substring(0, last) + (text.charAt(last) == '0' ? '1' : '0');
  }
}

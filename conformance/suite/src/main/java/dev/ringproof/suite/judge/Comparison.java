package dev.ringproof.suite.judge;

import dev.ringproof.spec.answer.ExecutionAnswer.KernelAnswer;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.norm.Rule;
import dev.ringproof.spec.norm.RuleBook;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.Value;
import dev.ringproof.suite.vector.Expectation;
import dev.ringproof.suite.wire.ValueText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds every place where the answer to an operation is not an expected one. */
final class Comparison {
  private final OperationName operation;
  private final Expectation expected;
  private final Optional<ProgramFacets> program;
  private final List<Difference> differences = new ArrayList<>();

  Comparison(Operation operation, Expectation expected) {
    this.operation = operation.operationName();
    this.expected = expected;
    this.program = ProgramFacets.of(operation, stops(expected));
  }

  /** Whether an expected control buffer ends with SHUTDOWN set. */
  private static boolean stops(Expectation expected) {
    return expected instanceof Expectation.Ok ok
        && ok.answer() instanceof KernelAnswer end
        && end.control().length() >= ControlLayout.MIN_BYTES
        && LittleEndian.get(end.control().view(), ControlLayout.SHUTDOWN_INDEX) != 0;
  }

  List<Difference> compare(Outcome outcome) {
    if (expected instanceof Expectation.Ok ok) {
      answer(ok, outcome);
    } else if (expected instanceof Expectation.Err err) {
      refusal(err, outcome);
    }
    if (differences.isEmpty() && outcome instanceof Outcome.Misshapen misfit) {
      add("", misfit.path(), "an answer of its shape", misfit.problem());
    }
    return differences;
  }

  private void answer(Expectation.Ok expected, Outcome outcome) {
    if (outcome.refusal().isPresent()) {
      String code = outcome.refusal().get();
      add("!" + code, "outcome", "ok", "err " + code);
    } else if (!outcome.equals(Outcome.done(expected.answer()))) {
      fields("", expected.fields(), outcome.fields(), true);
    }
  }

  private void refusal(Expectation.Err expected, Outcome outcome) {
    if (outcome.refusal().isEmpty()) {
      add("!" + expected.code(), "outcome", "err " + expected.code(), "ok");
      return;
    }
    String code = outcome.refusal().get();
    if (!expected.code().equals(code)) {
      add("!" + expected.code(), "err.code", expected.code(), code);
    }
    fields("err.", expected.refused().fields(), outcome.fields(), false);
  }

  private void fields(String prefix, Fields expected, Fields actual, boolean exact) {
    for (Map.Entry<String, Value> field : expected.asMap().entrySet()) {
      String path = prefix + field.getKey();
      Optional<Value> found = actual.get(field.getKey());
      if (found.isEmpty()) {
        add("." + field.getKey(), path, ValueText.of(field.getValue()), "nothing");
      } else {
        value(facet(field.getKey(), exact), path, field.getValue(), found.get());
      }
    }
    if (exact) {
      actual
          .asMap()
          .forEach(
              (name, value) -> {
                if (expected.get(name).isEmpty()) {
                  add("." + name, prefix + name, "no such field", ValueText.of(value));
                }
              });
    }
  }

  /** A buffer beside a refusal must be as it was: that is a rule of its own. */
  private String facet(String field, boolean carriedOut) {
    return carriedOut || !operation.buffers().contains(field) ? field : "unchanged";
  }

  private void value(String facet, String path, Value expected, Value actual) {
    if (expected instanceof Fields some && actual instanceof Fields others) {
      nested(facet, path, some, others);
    } else if (expected instanceof Value.Seq some && actual instanceof Value.Seq others) {
      sequence(facet, path, some.items(), others.items());
    } else if (!expected.equals(actual)) {
      leaf(facet, path, expected, actual);
    }
  }

  private void nested(String facet, String path, Fields expected, Fields actual) {
    for (Map.Entry<String, Value> field : expected.asMap().entrySet()) {
      String below = path + "." + field.getKey();
      Optional<Value> found = actual.get(field.getKey());
      if (found.isEmpty()) {
        add("." + facet, below, ValueText.of(field.getValue()), "nothing");
      } else {
        value(facet + "." + field.getKey(), below, field.getValue(), found.get());
      }
    }
    actual
        .asMap()
        .forEach(
            (name, value) -> {
              if (expected.get(name).isEmpty()) {
                add("." + facet, path + "." + name, "no such field", ValueText.of(value));
              }
            });
  }

  private void sequence(String facet, String path, List<Value> expected, List<Value> actual) {
    if (expected.size() != actual.size()) {
      add("." + facet, path + ".length", "" + expected.size(), "" + actual.size());
    }
    for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
      value(facet, path + "[" + i + "]", expected.get(i), actual.get(i));
    }
  }

  private void leaf(String facet, String path, Value expected, Value actual) {
    if (expected instanceof Bytes some && actual instanceof Bytes others) {
      buffers(facet, path, some, others);
    } else {
      add("." + facet, path, ValueText.of(expected), ValueText.of(actual));
    }
  }

  private void buffers(String facet, String path, Bytes expected, Bytes actual) {
    BufferView view = BufferView.of(path.substring(path.lastIndexOf('.') + 1));
    // Words of a slot that a step copied are a result of the step, not of a field of the answer.
    boolean whole = facet.equals("unchanged") || path.endsWith("]");
    view.differences(comparable(view, expected), comparable(view, actual))
        .forEach(
            each ->
                add(
                    "." + (whole ? facet : sharpened(each)),
                    path + each.place(),
                    each.expected(),
                    each.actual()));
  }

  private String sharpened(BufferView.Differing differing) {
    return differing.isWord()
        ? program.map(known -> known.sharpen(differing)).orElse(differing.facet())
        : differing.facet();
  }

  private Bytes comparable(BufferView view, Bytes bytes) {
    boolean anyOrder = view == BufferView.DEBUG_LOG && RecordOrder.isOpen(operation);
    return anyOrder ? RecordOrder.ascending(bytes) : bytes;
  }

  /** What a backend names may hold anything. */
  private static String shown(String text) {
    return new Value.Text(text).escaped();
  }

  private void add(String facet, String path, String expected, String actual) {
    Optional<Rule> rule = RuleBook.blame(operation, facet);
    differences.add(new Difference(shown(path), shown(expected), shown(actual), rule));
  }
}

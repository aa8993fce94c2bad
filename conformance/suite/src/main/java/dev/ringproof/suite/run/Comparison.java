package dev.ringproof.suite.run;

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
        && ok.fields()
            .get("control")
            .flatMap(Comparison::hex)
            .filter(control -> control.length() >= ControlLayout.MIN_BYTES)
            .map(control -> LittleEndian.get(control.view(), ControlLayout.SHUTDOWN_INDEX) != 0)
            .orElse(false);
  }

  List<Difference> compare(Outcome outcome) {
    if (expected instanceof Expectation.Ok ok) {
      if (outcome instanceof Outcome.Refused refused) {
        add("!" + refused.code(), "outcome", "ok", "err " + refused.code());
      } else if (outcome instanceof Outcome.Done done) {
        fields("", ok.fields(), done.fields(), true);
      }
    } else if (expected instanceof Expectation.Err err) {
      refusal(err, outcome);
    }
    return differences;
  }

  private void refusal(Expectation.Err expected, Outcome outcome) {
    if (!(outcome instanceof Outcome.Refused refused)) {
      add("!" + expected.code(), "outcome", "err " + expected.code(), "ok");
      return;
    }
    if (!expected.code().equals(refused.code())) {
      add("!" + expected.code(), "err.code", expected.code(), refused.code());
    }
    fields("err.", expected.fields(), refused.facts(), false);
  }

  private void fields(String prefix, Fields expected, Fields actual, boolean exact) {
    for (Map.Entry<String, Value> field : expected.asMap().entrySet()) {
      String path = prefix + field.getKey();
      Optional<Value> found = actual.get(field.getKey());
      if (found.isEmpty()) {
        add("." + field.getKey(), path, show(field.getValue()), "nothing");
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
                  add("." + name, prefix + name, "no such field", show(value));
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
    } else if (!same(expected, actual)) {
      leaf(facet, path, expected, actual);
    }
  }

  private void nested(String facet, String path, Fields expected, Fields actual) {
    for (Map.Entry<String, Value> field : expected.asMap().entrySet()) {
      String below = path + "." + field.getKey();
      Optional<Value> found = actual.get(field.getKey());
      if (found.isEmpty()) {
        add("." + facet, below, show(field.getValue()), "nothing");
      } else {
        value(facet + "." + field.getKey(), below, field.getValue(), found.get());
      }
    }
    actual
        .asMap()
        .forEach(
            (name, value) -> {
              if (expected.get(name).isEmpty()) {
                add("." + facet, path + "." + name, "no such field", show(value));
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
    Optional<BufferView> view = BufferView.of(path.substring(path.lastIndexOf('.') + 1));
    if (view.isPresent() && hex(expected).isPresent() && hex(actual).isPresent()) {
      view.get()
          .differences(comparable(view.get(), expected), comparable(view.get(), actual))
          .forEach(
              each -> {
                String blamed = facet.equals("unchanged") ? facet : sharpened(each);
                add("." + blamed, path + each.place(), each.expected(), each.actual());
              });
    } else {
      add("." + facet, path, show(expected), show(actual));
    }
  }

  private String sharpened(BufferView.Differing differing) {
    return differing.isWord()
        ? program.map(known -> known.sharpen(differing)).orElse(differing.facet())
        : differing.facet();
  }

  private Bytes comparable(BufferView view, Value buffer) {
    Bytes bytes = hex(buffer).orElseThrow();
    boolean anyOrder = view == BufferView.DEBUG_LOG && RecordOrder.isOpen(operation);
    return anyOrder ? RecordOrder.ascending(bytes) : bytes;
  }

  private void add(String facet, String path, String expected, String actual) {
    Optional<Rule> rule = RuleBook.blame(operation, facet);
    differences.add(new Difference(path, expected, actual, rule));
  }

  /** Buffers are hexadecimal text on the wire and bytes in the JVM: the same value. */
  private static boolean same(Value expected, Value actual) {
    boolean mixed = expected instanceof Bytes != actual instanceof Bytes;
    if (!mixed) {
      return expected.equals(actual);
    }
    return hex(expected).isPresent() && hex(expected).equals(hex(actual));
  }

  private static Optional<Bytes> hex(Value value) {
    if (value instanceof Bytes bytes) {
      return Optional.of(bytes);
    }
    if (value instanceof Value.Text text && text.text().matches("([0-9a-f]{2})*")) {
      return Optional.of(Bytes.fromHex(text.text()));
    }
    return Optional.empty();
  }

  private static String show(Value value) {
    if (value instanceof Value.Int number) {
      return Long.toString(number.number());
    }
    if (value instanceof Value.Text text) {
      return "\"" + text.text() + "\"";
    }
    if (value instanceof Value.Flag flag) {
      return Boolean.toString(flag.flag());
    }
    if (value instanceof Value.Seq seq) {
      return seq.items().stream().map(Comparison::show).toList().toString();
    }
    return value instanceof Bytes bytes ? bytes.toHex() : value.toString();
  }
}

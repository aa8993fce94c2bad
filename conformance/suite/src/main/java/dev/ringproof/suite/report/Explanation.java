package dev.ringproof.suite.report;

import dev.ringproof.spec.norm.Rule;
import dev.ringproof.spec.norm.RuleBook;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import dev.ringproof.suite.run.Difference;
import dev.ringproof.suite.run.Result;
import dev.ringproof.suite.vector.Accepted;
import dev.ringproof.suite.vector.Case;
import dev.ringproof.suite.vector.Expectation;
import java.io.PrintWriter;
import java.lang.reflect.RecordComponent;
import java.util.Optional;

/** One case for a person to read: what is asked, what the norm says, where an answer differs. */
public final class Explanation {
  private final PrintWriter out;
  private final Ink ink;

  /** An explanation with or without colour. */
  public Explanation(PrintWriter out, boolean colour) {
    this.out = out;
    this.ink = new Ink(colour);
  }

  /** Prints a case and its verdict. */
  public void print(Result result) {
    Case asked = result.asked();
    OperationName name = asked.operation().operationName();
    out.println(ink.bold(asked.id()) + "  (" + asked.origin() + ")");
    RuleBook.blame(name, "").ifPresent(this::rule);
    heading("asked: " + name.wireName());
    asked(asked.operation());
    heading("the norm's answer");
    expectation(asked.expected());
    for (Accepted accepted : asked.accepted()) {
      heading("known deviation " + accepted.erratum());
      expectation(accepted.answer());
    }
    heading("verdict: " + result.verdict() + (result.note().isEmpty() ? "" : " " + result.note()));
    result.differences().forEach(this::difference);
    out.flush();
  }

  private void heading(String text) {
    out.println();
    out.println(ink.bold(text));
  }

  private void rule(Rule rule) {
    out.println(rule.id() + ": " + rule.sentence());
  }

  private void asked(Operation operation) {
    for (RecordComponent component : operation.getClass().getRecordComponents()) {
      String name = component.getName();
      Object value;
      try {
        value = component.getAccessor().invoke(operation);
      } catch (ReflectiveOperationException impossible) {
        throw new IllegalStateException(component + " is not readable", impossible);
      }
      Object plain = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
      if (plain instanceof Bytes bytes) {
        buffer(name.equals("debugLog") ? "debug_log" : name, bytes);
      } else {
        String text =
            plain instanceof Integer u32 ? Integer.toUnsignedString(u32) : String.valueOf(plain);
        out.println("  " + name + " = " + text);
      }
    }
  }

  private void expectation(Expectation expectation) {
    if (expectation instanceof Expectation.Err err) {
      out.println("  refused: " + err.code());
      fields(err.fields());
    } else if (expectation instanceof Expectation.Ok ok) {
      fields(ok.fields());
    } else if (expectation instanceof Expectation.AnyOf any) {
      out.println("  one of " + any.alternatives().size() + " ends of the race");
      any.alternatives().forEach(each -> fields(each.fields()));
    }
  }

  private void fields(Fields fields) {
    fields
        .asMap()
        .forEach(
            (name, value) -> {
              boolean isBuffer = BufferTable.knows(name);
              if (isBuffer && value instanceof Value.Text text) {
                buffer(name, Bytes.fromHex(text.text()));
              } else {
                out.println("  " + name + " = " + value);
              }
            });
  }

  private void buffer(String name, Bytes bytes) {
    out.println("  " + name + ": " + bytes.length() + " bytes");
    BufferTable.of(name, bytes).forEach(line -> out.println("    " + line));
  }

  private void difference(Difference difference) {
    out.println("  " + ink.red("differs") + " " + difference);
    difference.rule().ifPresent(rule -> out.println("    " + rule.id() + ": " + rule.sentence()));
  }
}

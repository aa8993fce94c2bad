package dev.ringproof.suite.report;

import dev.ringproof.spec.norm.Rule;
import dev.ringproof.spec.norm.RuleBook;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.suite.judge.Difference;
import dev.ringproof.suite.judge.Result;
import dev.ringproof.suite.vector.Accepted;
import dev.ringproof.suite.vector.Case;
import dev.ringproof.suite.vector.Expectation;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
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
    print(FieldLines.of(asked.operation().fields()));
    answers(asked.expected(), result.answer());
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

  private void expectation(Expectation expectation) {
    if (expectation instanceof Expectation.AnyOf any) {
      out.println("  one of " + any.alternatives().size() + " ends of the race");
      any.alternatives().forEach(each -> print(FieldLines.of(each.fields())));
    } else {
      print(FieldLines.of(outcome(expectation)));
    }
  }

  private static Outcome outcome(Expectation expected) {
    return expected instanceof Expectation.Err err
        ? err.refused()
        : Outcome.done(((Expectation.Ok) expected).answer());
  }

  private void answers(Expectation norm, Optional<Outcome> backend) {
    // Of the ends of a race, none is the one that the backend should have come to.
    boolean pair = backend.isPresent() && !(norm instanceof Expectation.AnyOf);
    if (!pair) {
      heading("the norm's answer");
      expectation(norm);
    }
    backend.ifPresent(
        answer -> {
          heading(pair ? "the answers" : "the backend's answer");
          misfit(answer);
          Map<String, List<String>> given = FieldLines.of(answer);
          List<String> lines =
              pair
                  ? new SideBySide(ink).of(FieldLines.of(outcome(norm)), given)
                  : FieldLines.printed(given);
          lines.forEach(out::println);
        });
  }

  private void misfit(Outcome answer) {
    if (answer instanceof Outcome.Misshapen misfit) {
      out.println("  " + ink.red("misshapen") + " " + misfit.path() + ": " + misfit.problem());
    }
  }

  private void print(Map<String, List<String>> fields) {
    FieldLines.printed(fields).forEach(out::println);
  }

  private void difference(Difference difference) {
    out.println("  " + ink.red("differs") + " " + difference);
    difference.rule().ifPresent(rule -> out.println("    " + rule.id() + ": " + rule.sentence()));
  }
}

package dev.ringproof.suite.report;

import dev.ringproof.spec.norm.Chapter;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.spec.value.Value;
import dev.ringproof.suite.judge.Break;
import dev.ringproof.suite.judge.Breakdown;
import dev.ringproof.suite.judge.Result;
import dev.ringproof.suite.judge.Verdict;
import dev.ringproof.suite.run.Conclusion;
import dev.ringproof.suite.run.RunEnd;
import dev.ringproof.suite.run.RunListener;
import dev.ringproof.suite.run.RunStart;
import dev.ringproof.suite.run.Tally;
import dev.ringproof.suite.vector.Case;
import dev.ringproof.suite.vector.Origin;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A run for the person at the terminal: a row a chapter, the first failures, the conclusion. */
public final class TerminalSummary implements RunListener {
  private static final int DIFFERENCES_SHOWN = 6;
  private static final String ROW = "%-30s %7s %7s %7s %7s %7s %9s%n";

  private final Map<Chapter, Tally> chapters = new EnumMap<>(Chapter.class);
  private final Map<OperationName, Integer> skipped = new EnumMap<>(OperationName.class);
  private final Map<String, Integer> errata = new TreeMap<>();
  private final List<Result> failures = new ArrayList<>();
  private final List<Breakdown> breakdowns = new ArrayList<>();
  private final PrintWriter out;
  private final Ink ink;
  private final int most;
  private String subject = "";
  private String absence = "";

  /**
   * A summary that is printed when the run ends.
   *
   * @param out where to
   * @param colour whether colour is shown there
   * @param most failures to show in full
   */
  public TerminalSummary(PrintWriter out, boolean colour, int most) {
    this.out = out;
    this.ink = new Ink(colour);
    this.most = most;
  }

  @Override
  public void started(RunStart start) {
    subject = new Value.Text(start.subject()).escaped();
  }

  @Override
  public void judged(Result result) {
    OperationName operation = result.asked().operation().operationName();
    chapters.computeIfAbsent(Chapter.of(operation), each -> new Tally()).add(result);
    if (result.verdict() == Verdict.SKIP) {
      skipped.merge(operation, 1, Integer::sum);
    }
    if (result.verdict() == Verdict.DEVIATION) {
      errata.merge(result.note(), 1, Integer::sum);
    }
    if (result.verdict() == Verdict.ABSENT) {
      absence = new Value.Text(result.note()).escaped();
    }
    if (result.verdict().bad() && failures.size() < most) {
      failures.add(result);
    }
  }

  @Override
  public void broke(Breakdown breakdown) {
    breakdowns.add(breakdown);
  }

  @Override
  public void ended(RunEnd end) {
    if (end.tally().count(Verdict.ABSENT) > 0) {
      out.println(subject + ": ABSENT: " + absence);
    } else {
      print(end);
    }
  }

  private void print(RunEnd end) {
    out.printf(ROW, "chapter", "cases", "pass", "deviate", "fail", "skip", "time");
    chapters.forEach((chapter, tally) -> row(chapter.number() + " " + chapter.title(), tally));
    row("all", end.tally());
    out.println();
    breakdowns.stream().limit(most).forEach(this::breakdown);
    failures.forEach(this::failure);
    if (end.tally().bad() > failures.size()) {
      out.printf(
          "... and %d more; --report FILE keeps them all%n%n", end.tally().bad() - failures.size());
    }
    errata.forEach((erratum, count) -> out.printf("deviation %s: %d cases%n", erratum, count));
    if (!skipped.isEmpty()) {
      out.println("not covered, because the backend does not offer it:");
      skipped.forEach(
          (operation, count) ->
              out.printf(
                  "  %s (%s, %d cases)%n",
                  operation.wireName(), operation.capability().wireName(), count));
    }
    conclusion(end);
  }

  private void row(String name, Tally tally) {
    out.printf(
        ROW,
        name,
        tally.cases(),
        tally.count(Verdict.PASS),
        tally.count(Verdict.DEVIATION),
        tally.bad(),
        tally.count(Verdict.SKIP) + tally.count(Verdict.ABSENT),
        String.format(Locale.ROOT, "%.1f ms", tally.nanos() / 1e6));
  }

  private void breakdown(Breakdown breakdown) {
    Break broken = breakdown.broken();
    out.println(ink.bold(ink.red("BREAK")) + " " + broken.verdict() + ": " + broken.what());
    broken.line().ifPresent(line -> out.println("  the line: " + line));
    broken.said().ifPresent(said -> out.println("  it said: " + said));
    if (breakdown.cases().isEmpty()) {
      out.println("  nothing was asked at that moment");
    } else {
      out.printf(
          "  %s, %d of %d, with %s%n",
          breakdown.always() ? "always" : "sometimes",
          breakdown.times(),
          breakdown.asked(),
          String.join(", ", breakdown.cases()));
    }
    out.println();
  }

  private void failure(Result failure) {
    out.println(
        ink.bold(ink.red(failure.verdict().name()))
            + " "
            + failure.asked().id()
            + "  ("
            + failure.asked().origin()
            + ")");
    failure.blamed().ifPresent(rule -> out.println("  " + rule.id() + ": " + rule.sentence()));
    if (!failure.note().isEmpty()) {
      out.println("  " + new Value.Text(failure.note()).escaped());
    }
    failure.differences().stream()
        .limit(DIFFERENCES_SHOWN)
        .forEach(difference -> out.println("  " + difference));
    if (failure.differences().size() > DIFFERENCES_SHOWN) {
      out.printf("  ... and %d more%n", failure.differences().size() - DIFFERENCES_SHOWN);
    }
    Case asked = failure.asked();
    if (asked.origin().equals(Origin.GENERATED)) {
      out.printf("  keep it: --capsule FILE, then ringproof run --vectors FILE%n%n");
    } else {
      out.printf("  explain it: ringproof explain %s%s%n%n", asked.id(), asked.origin().options());
    }
  }

  private void conclusion(RunEnd end) {
    Conclusion conclusion = end.conclusion();
    boolean good = conclusion.ending() == Conclusion.Ending.CONFORMS;
    out.printf(
        Locale.ROOT,
        "%d of %d canaries caught; %.2f s%n",
        end.canaries().caught(),
        end.canaries().asked(),
        end.nanos() / 1e9);
    String line = subject + ": " + conclusion.line();
    out.println(ink.bold(good ? ink.green(line) : ink.red(line)));
    conclusion.reasons().forEach(reason -> out.println("  " + reason));
  }
}

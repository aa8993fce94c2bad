package dev.ringproof.suite.report;

import dev.ringproof.spec.norm.Chapter;
import dev.ringproof.spec.norm.RuleBook;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.suite.run.Conclusion;
import dev.ringproof.suite.run.Result;
import dev.ringproof.suite.run.Tally;
import dev.ringproof.suite.run.Verdict;
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
public final class TerminalSummary {
  private static final int DIFFERENCES_SHOWN = 6;
  private static final String ROW = "%-34s %7s %7s %7s %7s %7s %9s%n";

  private final Map<Chapter, Tally> chapters = new EnumMap<>(Chapter.class);
  private final Map<OperationName, Integer> skipped = new EnumMap<>(OperationName.class);
  private final Map<String, Integer> errata = new TreeMap<>();
  private final List<Result> failures = new ArrayList<>();
  private final Tally all = new Tally();
  private final Ink ink;

  /** A summary with or without colour. */
  public TerminalSummary(boolean colour) {
    this.ink = new Ink(colour);
  }

  /** Counts one result. */
  public void add(Result result) {
    OperationName operation = result.subject().operation().operationName();
    all.add(result);
    chapters.computeIfAbsent(chapter(operation), each -> new Tally()).add(result);
    if (result.verdict() == Verdict.SKIP) {
      skipped.merge(operation, 1, Integer::sum);
    }
    if (result.verdict() == Verdict.DEVIATION) {
      errata.merge(result.note(), 1, Integer::sum);
    }
    if (result.verdict().bad()) {
      failures.add(result);
    }
  }

  private static Chapter chapter(OperationName operation) {
    return RuleBook.blame(operation, "").orElseThrow().chapter();
  }

  /** Verdicts of the whole run. */
  public Tally tally() {
    return all;
  }

  /** Prints everything; at most {@code most} failures in full. */
  public void print(PrintWriter out, Ending ending, int most) {
    out.printf(ROW, "chapter", "cases", "pass", "deviate", "fail", "skip", "time");
    chapters.forEach((chapter, tally) -> row(out, chapter.number() + " " + chapter.title(), tally));
    row(out, "all", all);
    out.println();
    failures.stream().limit(most).forEach(failure -> failure(out, failure));
    if (failures.size() > most) {
      out.printf("... and %d more; --report FILE keeps them all%n%n", failures.size() - most);
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
    conclusion(out, ending);
  }

  private void row(PrintWriter out, String name, Tally tally) {
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

  private void failure(PrintWriter out, Result failure) {
    out.println(
        ink.bold(ink.red(failure.verdict().name()))
            + " "
            + failure.subject().id()
            + "  ("
            + failure.subject().origin()
            + ")");
    failure.blamed().ifPresent(rule -> out.println("  " + rule.id() + ": " + rule.sentence()));
    if (!failure.note().isEmpty()) {
      out.println("  " + failure.note());
    }
    failure.differences().stream()
        .limit(DIFFERENCES_SHOWN)
        .forEach(difference -> out.println("  " + difference));
    if (failure.differences().size() > DIFFERENCES_SHOWN) {
      out.printf("  ... and %d more%n", failure.differences().size() - DIFFERENCES_SHOWN);
    }
    Case subject = failure.subject();
    if (subject.origin().equals(Origin.GENERATED)) {
      out.printf("  keep it: --capsule FILE, then ringproof run --vectors FILE%n%n");
    } else {
      out.printf(
          "  explain it: ringproof explain %s%s%n%n", subject.id(), subject.origin().options());
    }
  }

  private void conclusion(PrintWriter out, Ending ending) {
    Conclusion conclusion = ending.conclusion();
    boolean good = conclusion.ending() == Conclusion.Ending.CONFORMS;
    out.printf(
        Locale.ROOT,
        "%d of %d canaries caught; %.2f s%n",
        ending.caught(),
        ending.canaries(),
        ending.seconds());
    String words = conclusion.ending().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String line = ending.backend() + ": " + words;
    out.println(ink.bold(good ? ink.green(line) : ink.red(line)));
    conclusion.reasons().forEach(reason -> out.println("  " + reason));
  }

  /**
   * How a run ended.
   *
   * @param backend name on the command line
   * @param conclusion what it says
   * @param canaries canaries put to the backend
   * @param caught canaries that failed, as they must
   * @param seconds length of the run
   */
  public record Ending(
      String backend, Conclusion conclusion, int canaries, int caught, double seconds) {}
}

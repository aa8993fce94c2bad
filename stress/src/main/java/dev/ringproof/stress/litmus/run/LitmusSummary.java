package dev.ringproof.stress.litmus.run;

import dev.ringproof.suite.judge.Verdict;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Litmus results for the person at the terminal: a row a test, and the conclusion. */
final class LitmusSummary {
  private static final String ROW = "%-52s %-8s %14s%n";

  private LitmusSummary() {}

  /** Prints everything. */
  static void print(PrintWriter out, List<LitmusResult> results, LitmusJudgement judgement) {
    out.printf(ROW, "test", "verdict", "samples");
    for (LitmusResult result : results) {
      out.printf(ROW, result.name(), word(result), String.format("%,d", result.samples()));
      if (result.verdict() != Verdict.PASS) {
        out.println("  " + result.reason());
      }
      if (result.canary() && !result.caught()) {
        out.println("  not seen: " + String.join(" and ", result.twin().orElseThrow().shows()));
      }
    }
    out.printf(
        "%n%d tests, %d of %d broken twins caught: %s%n",
        judgement.tally().cases(),
        judgement.caught(),
        judgement.canaries(),
        judgement.conclusion().ending().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    judgement.conclusion().reasons().forEach(reason -> out.println("  " + reason));
  }

  private static String word(LitmusResult result) {
    if (result.twin().isEmpty()) {
      return result.verdict().name();
    }
    if (!result.canary()) {
      return "ARGUED";
    }
    return result.caught() ? "CAUGHT" : "MISSED";
  }
}

package dev.ringproof.cli;

import dev.ringproof.cli.exhaustive.Domain;
import dev.ringproof.cli.exhaustive.OpcodeDomain;
import dev.ringproof.cli.exhaustive.TransitionDomain;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Walks every u32 of the exhaustive domains. */
final class ExhaustiveRun {
  private static final String REFERENCE = "reference";

  private final PrintWriter out;
  private final int threads;

  ExhaustiveRun(PrintWriter out, int threads) {
    this.out = out;
    this.threads = threads;
  }

  /** Exit status: 0 when every word is as the norm says. */
  int call(String backend) throws Complaint {
    if (!backend.equals(REFERENCE)) {
      throw new Complaint(
          Ringproof.WRONG_USAGE,
          "--exhaustive with --backend "
              + backend
              + ": walks the reference in this process; leave --backend out");
    }
    int exit = 0;
    for (Domain domain : List.of(new TransitionDomain(), new OpcodeDomain())) {
      exit = Math.max(exit, walk(domain));
    }
    out.flush();
    return exit;
  }

  private int walk(Domain domain) {
    long start = System.nanoTime();
    long wrong;
    try (TerminalProgress progress = TerminalProgress.of(domain.name(), Domain.WORDS)) {
      wrong = domain.walk(threads, progress::step);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (wrong >= 0) {
      out.printf("%-12s FAIL  %s%n", domain.name(), domain.explain((int) wrong));
      return 1;
    }
    out.printf(
        Locale.ROOT,
        "%-12s PASS  %d words, %d checks, %.1f s, %.0f million checks/s%n",
        domain.name(),
        Domain.WORDS,
        Domain.WORDS * domain.checksPerWord(),
        seconds,
        Domain.WORDS * domain.checksPerWord() / seconds / 1e6);
    return 0;
  }
}

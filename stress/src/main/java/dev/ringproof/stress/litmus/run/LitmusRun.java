package dev.ringproof.stress.litmus.run;

import dev.ringproof.suite.run.Conclusion.Ending;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Runs the litmus tests and judges them; from the command line, and from the build. Exit statuses
 * are those of the suite.
 */
@Command(
    name = "litmus",
    description = "Runs the litmus tests of the slot protocol, and their broken twins.",
    sortOptions = false)
public final class LitmusRun implements Callable<Integer> {
  @Option(
      names = "--mode",
      description = "${COMPLETION-CANDIDATES}: a minute for all, or minutes a test (CAPPED).")
  private LitmusMode mode = LitmusMode.CAPPED;

  @Option(names = "--tests", paramLabel = "REGEX", description = "Only tests whose name it finds.")
  private Pattern tests = Pattern.compile("");

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "Where jcstress works, and the report is written (${DEFAULT-VALUE}).")
  private Path folder = Path.of("target", "litmus");

  @Option(names = "--verbose", description = "Shows what jcstress says.")
  private boolean verbose;

  /** The command line. */
  public static void main(String[] args) {
    CommandLine line = new CommandLine(new LitmusRun()).setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(
        (broken, command, parsed) -> {
          command.getErr().println("litmus: " + broken.getMessage());
          return Ending.HARNESS_ERROR.exitCode();
        });
    System.exit(line.execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    SortedSet<String> selected = Jcstress.tests(tests);
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    if (selected.isEmpty()) {
      out.println("litmus: --tests " + tests + " finds no test; leave it out to run all");
      return Ending.VOID.exitCode();
    }
    out.println(
        selected.size()
            + " litmus tests, "
            + mode.name().toLowerCase(Locale.ROOT)
            + "; jcstress works in "
            + folder);
    Outcome outcome = run(mode, selected, folder, verbose);
    LitmusSummary.print(out, outcome.results(), outcome.judgement());
    return outcome.judgement().conclusion().ending().exitCode();
  }

  /**
   * Runs tests, judges them, and leaves the report {@code report.jsonl} in the folder.
   *
   * @param tests names as jcstress lists them
   * @param verbose whether jcstress speaks to the terminal, and not into {@code jcstress.log}
   */
  static Outcome run(LitmusMode mode, SortedSet<String> tests, Path folder, boolean verbose)
      throws IOException, InterruptedException {
    List<LitmusResult> results = new ArrayList<>();
    int exitCode = 0;
    for (LitmusShare share : LitmusShare.of(mode, tests, folder)) {
      exitCode = Math.max(exitCode, share.jcstress().run(mode, share.tests(), verbose));
      results.addAll(LitmusResults.read(share.tests(), share.jcstress().result()));
    }
    results.sort(Comparator.comparing(LitmusResult::name));
    LitmusJudgement judgement = LitmusJudgement.of(results, exitCode);
    Path file = folder.resolve("report.jsonl");
    try (LitmusReport report =
        new LitmusReport(new BufferedOutputStream(Files.newOutputStream(file)))) {
      report.write(mode, results, judgement);
    }
    return new Outcome(results, judgement);
  }

  /**
   * A run that came to its end.
   *
   * @param results of the tests, twins included, by name
   * @param judgement on all of them
   */
  record Outcome(List<LitmusResult> results, LitmusJudgement judgement) {}
}

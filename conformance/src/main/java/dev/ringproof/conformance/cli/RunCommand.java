package dev.ringproof.conformance.cli;

import dev.ringproof.conformance.report.JsonLinesReport;
import dev.ringproof.conformance.report.RunHeader;
import dev.ringproof.conformance.report.TerminalSummary;
import dev.ringproof.conformance.run.Canary;
import dev.ringproof.conformance.run.Conclusion;
import dev.ringproof.conformance.run.Result;
import dev.ringproof.conformance.run.Runner;
import dev.ringproof.conformance.run.Tally;
import dev.ringproof.conformance.vector.Case;
import dev.ringproof.conformance.vector.Vectors;
import dev.ringproof.spec.backend.Backend;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ringproof run}: puts cases to a backend and says whether it conforms. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Puts cases to a backend and says whether it conforms.")
final class RunCommand implements Callable<Integer> {
  @Mixin private CaseSource source;
  @Spec private CommandSpec spec;

  @Mixin private BackendChoice backend;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Writes every result as JSON Lines.")
  private Path report;

  @Option(names = "--strict", description = "Allows no deviation.")
  private boolean strict;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Cases under way at a time. Default: one a processor.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--show",
      paramLabel = "N",
      defaultValue = "5",
      description = "Failures to show in full. Default: ${DEFAULT-VALUE}.")
  private int show;

  @Option(
      names = "--exhaustive",
      description =
          "Instead of vectors: every u32 as status word against every transition, and as opcode"
              + " word against the opcode classes. Reference only.")
  private boolean exhaustive;

  @Override
  public Integer call() throws Exception {
    if (jobs < 1) {
      throw new Complaint(Ringproof.WRONG_USAGE, "--jobs " + jobs + ": give at least 1");
    }
    if (exhaustive) {
      return new ExhaustiveRun(spec.commandLine().getOut(), jobs).call(backend.name());
    }
    long start = System.nanoTime();
    Vectors vectors = source.read();
    List<Case> cases = source.select(vectors);
    try (Backend subject = backend.open();
        JsonLinesReport lines = new JsonLinesReport(reportStream())) {
      lines.header(
          new RunHeader(
              Version.suite(),
              Version.SPEC,
              vectors.sha256(),
              cases.size(),
              backend.name(),
              subject.implementation()));
      return run(subject, cases, lines, start);
    }
  }

  private int run(Backend subject, List<Case> cases, JsonLinesReport lines, long start)
      throws IOException {
    Runner runner = new Runner(subject, jobs);
    TerminalSummary summary = new TerminalSummary(Ringproof.colour());
    try (Progress progress = Progress.of("cases", cases.size())) {
      runner.run(
          cases,
          result -> {
            summary.add(result);
            keep(lines, result);
            progress.step(1);
          });
    }
    Tally canaries = new Tally();
    Consumer<Result> caught = canaries::add;
    runner.run(Canary.among(cases), caught);
    int asked = canaries.ran();
    Conclusion conclusion = Conclusion.of(summary.tally(), asked, canaries.bad(), strict);
    lines.footer(summary.tally(), asked, canaries.bad(), conclusion);
    double seconds = (System.nanoTime() - start) / 1e9;
    summary.print(
        spec.commandLine().getOut(),
        new TerminalSummary.Ending(backend.name(), conclusion, asked, canaries.bad(), seconds),
        show);
    return conclusion.ending().exitCode();
  }

  private static void keep(JsonLinesReport lines, Result result) {
    try {
      lines.result(result);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private OutputStream reportStream() throws Complaint {
    if (report == null) {
      return OutputStream.nullOutputStream();
    }
    try {
      return new BufferedOutputStream(Files.newOutputStream(report));
    } catch (IOException unwritable) {
      throw new Complaint(
          Ringproof.WRONG_USAGE, "--report " + report + " cannot be written: " + unwritable);
    }
  }
}

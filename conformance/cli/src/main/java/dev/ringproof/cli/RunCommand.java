package dev.ringproof.cli;

import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.backend.BackendProvider.Availability;
import dev.ringproof.spec.backend.Implementation;
import dev.ringproof.spec.backend.Release;
import dev.ringproof.suite.generate.Shrinker;
import dev.ringproof.suite.report.JsonLinesReport;
import dev.ringproof.suite.report.RunHeader;
import dev.ringproof.suite.report.TerminalSummary;
import dev.ringproof.suite.run.Canary;
import dev.ringproof.suite.run.Conclusion;
import dev.ringproof.suite.run.Result;
import dev.ringproof.suite.run.Runner;
import dev.ringproof.suite.run.Tally;
import dev.ringproof.suite.run.Verdict;
import dev.ringproof.suite.vector.Case;
import dev.ringproof.suite.vector.VectorWriter;
import dev.ringproof.suite.vector.Vectors;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
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
  @Mixin private Generation generation;
  @Spec private CommandSpec spec;

  private static final String DEVICE = "gpu";

  @Mixin private BackendChoice backend;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Writes every result as JSON Lines.")
  private Path report;

  @Option(
      names = "--capsule",
      paramLabel = "FILE",
      description = "Writes the failing cases as a vector file, to be run again by --vectors.")
  private Path capsule;

  enum Need {
    OPTIONAL,
    REQUIRED
  }

  @Option(
      names = "--gpu",
      paramLabel = "NEED",
      defaultValue = "OPTIONAL",
      description =
          "required: a device that is absent voids the run. optional: it is said, and the exit"
              + " status is 0. Default: optional.")
  private Need gpu;

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
    CaseFeed feed = feed();
    Availability availability = backend.look();
    if (availability instanceof Availability.Absent absent) {
      return absent(feed, absent.reason());
    }
    try (Backend subject = generation.watched(((Availability.Ready) availability).backend());
        JsonLinesReport lines = new JsonLinesReport(stream("--report", report));
        OutputStream failing = stream("--capsule", capsule)) {
      lines.header(header(feed, subject.implementation()));
      int exit = new Run(new Runner(subject, jobs), lines, failing).run(feed, start);
      generation.coverage(subject).ifPresent(spec.commandLine().getOut()::println);
      return exit;
    }
  }

  private RunHeader header(CaseFeed feed, Implementation implementation) {
    return new RunHeader(
        Release.version(),
        Release.norm(),
        feed.sha256(),
        feed.total(),
        backend.name(),
        implementation);
  }

  /** Every case gets its verdict, and none of them a good one. */
  private int absent(CaseFeed feed, String reason) throws Complaint, IOException {
    Conclusion conclusion =
        Conclusion.absent(reason, !backend.name().equals(DEVICE) || gpu == Need.REQUIRED);
    Tally tally = new Tally();
    try (JsonLinesReport lines = new JsonLinesReport(stream("--report", report))) {
      lines.header(header(feed, Implementation.of(backend.name(), "absent", "unknown")));
      for (int part = 0; part < feed.parts(); part++) {
        for (Case each : feed.part().apply(part)) {
          Result result = new Result(each, Verdict.ABSENT, reason, List.of(), 0);
          tally.add(result);
          lines.result(result);
        }
      }
      lines.footer(tally, 0, 0, conclusion);
    }
    spec.commandLine().getOut().println(backend.name() + ": ABSENT: " + reason);
    return conclusion.ending().exitCode();
  }

  private CaseFeed feed() throws Complaint {
    if (generation.wanted()) {
      return generation.feed(source.operations());
    }
    Vectors vectors = source.read();
    return CaseFeed.of(vectors.sha256(), source.select(vectors));
  }

  private static OutputStream stream(String option, Path file) throws Complaint {
    if (file == null) {
      return OutputStream.nullOutputStream();
    }
    try {
      return new BufferedOutputStream(Files.newOutputStream(file));
    } catch (IOException unwritable) {
      throw new Complaint(
          Ringproof.WRONG_USAGE, option + " " + file + " cannot be written: " + unwritable);
    }
  }

  /** One run, once everything is open. */
  private final class Run {
    private final Runner runner;
    private final JsonLinesReport lines;
    private final OutputStream failing;
    private final TerminalSummary summary = new TerminalSummary(Ringproof.colour());
    private final Tally canaries = new Tally();

    Run(Runner runner, JsonLinesReport lines, OutputStream failing) {
      this.runner = runner;
      this.lines = lines;
      this.failing = failing;
    }

    int run(CaseFeed feed, long start) throws IOException {
      try (Progress progress = Progress.of("cases", feed.total())) {
        for (int part = 0; part < feed.parts(); part++) {
          List<Case> cases = feed.part().apply(part);
          runner.run(cases, result -> take(result, progress));
          if (part == 0) {
            runner.run(Canary.among(cases), canaries::add);
          }
        }
      }
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

    private void take(Result asRun, Progress progress) {
      Result result = asRun;
      if (result.verdict() == Verdict.FAIL && generation.wanted() && summary.tally().bad() < show) {
        result = new Shrinker(runner, generation.oracle()).shrink(result);
      }
      summary.add(result);
      try {
        lines.result(result);
        if (result.verdict().bad()) {
          VectorWriter.write(failing, result.subject());
        }
      } catch (IOException unwritable) {
        throw new UncheckedIOException(unwritable);
      }
      progress.step(1);
    }
  }
}

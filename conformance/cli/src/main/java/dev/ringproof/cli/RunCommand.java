package dev.ringproof.cli;

import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.backend.BackendProvider.Availability;
import dev.ringproof.suite.cases.CaseFeed;
import dev.ringproof.suite.report.JsonLinesReport;
import dev.ringproof.suite.report.TerminalSummary;
import dev.ringproof.suite.run.GiveUp;
import dev.ringproof.suite.run.RunEnd;
import dev.ringproof.suite.run.RunTerms;
import dev.ringproof.suite.run.SuiteRun;
import dev.ringproof.suite.vector.Vectors;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
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
    CaseFeed feed = feed();
    Availability found = backend.look();
    if (!(found instanceof Availability.Ready ready)) {
      return run(found, feed);
    }
    try (Backend subject = generation.watched(ready.backend())) {
      int exit = run(new Availability.Ready(subject), feed);
      generation.coverage(subject).ifPresent(spec.commandLine().getOut()::println);
      return exit;
    }
  }

  private int run(Availability subject, CaseFeed feed) throws Complaint, IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (JsonLinesReport lines = openReport();
        OutputStream failing = stream("--capsule", capsule);
        TerminalProgress progress = new TerminalProgress("cases")) {
      RunEnd end =
          SuiteRun.of(backend.name(), subject)
              .cases(feed)
              .terms(terms())
              .capsule(failing)
              .listen(lines)
              .listen(progress)
              .listen(new TerminalSummary(out, Ringproof.colour(), show))
              .run();
      return end.conclusion().ending().exitCode();
    }
  }

  private JsonLinesReport openReport() throws Complaint {
    return new JsonLinesReport(stream("--report", report));
  }

  /** A device is the one subject that may be absent without voiding the run. */
  private RunTerms terms() {
    boolean required = !backend.name().equals(DEVICE) || gpu == Need.REQUIRED;
    return new RunTerms(
        jobs, strict, !required, show, RunTerms.USUAL.limit(), GiveUp.USUAL, Set.of());
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
}

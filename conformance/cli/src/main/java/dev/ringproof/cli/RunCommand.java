package dev.ringproof.cli;

import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.backend.BackendProvider.Availability;
import dev.ringproof.spec.operation.Capability;
import dev.ringproof.suite.cases.CaseFeed;
import dev.ringproof.suite.cases.SuiteLevel;
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
import java.util.EnumSet;
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
  private static final int MOST_JOBS = 1_024;

  @Mixin private CaseSource source;
  @Mixin private Generation generation;
  @Spec private CommandSpec spec;

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

  @Option(
      names = "--absent-ok",
      description = "A backend that is absent is said, and the exit status is 0 in place of 3.")
  private boolean absentOk;

  @Option(
      names = "--require",
      paramLabel = "CAPABILITY",
      split = ",",
      description = "A capability that the backend must offer. Again for more.")
  private Set<Capability> needed = EnumSet.noneOf(Capability.class);

  @Option(
      names = "--give-up",
      paramLabel = "ROW,ALL,SECONDS",
      converter = GiveUpOption.class,
      description =
          "Ends a hopeless run after so many breaks in a row, in all, or seconds of them; or never."
              + " Default: 3,20,60.")
  private GiveUp giveUp = GiveUp.USUAL;

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
    if (jobs < 1 || jobs > MOST_JOBS) {
      throw new Complaint(Ringproof.WRONG_USAGE, "--jobs " + jobs + ": give 1 to " + MOST_JOBS);
    }
    if (show < 0) {
      throw new Complaint(Ringproof.WRONG_USAGE, "--show " + show + ": give 0 or more");
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

  private RunTerms terms() {
    return new RunTerms(jobs, strict, absentOk, show, backend.limit(), giveUp, needed);
  }

  private CaseFeed feed() throws Complaint {
    if (generation.wanted()) {
      return generation.feed(source.operations());
    }
    if (source.isEverything()) {
      return SuiteLevel.STANDARD.cases();
    }
    Vectors vectors = source.read();
    return CaseFeed.of(vectors.sha256(), source.select(vectors)).from(vectors.cases().size());
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

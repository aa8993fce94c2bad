package dev.ringproof.cli;

import dev.ringproof.spec.backend.Backend;
import dev.ringproof.suite.cases.CaseFeed;
import dev.ringproof.suite.report.Explanation;
import dev.ringproof.suite.run.RunEnd;
import dev.ringproof.suite.run.RunTerms;
import dev.ringproof.suite.run.SuiteRun;
import dev.ringproof.suite.vector.Case;
import dev.ringproof.suite.vector.Vectors;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code ringproof explain}: one case, slot by slot, with the backend's answer beside the norm's.
 */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Shows a case slot by slot, and where a backend's answer differs.")
final class ExplainCommand implements Callable<Integer> {
  @Mixin private CaseSource source;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "CASE", description = "Id of the case: see `ringproof list`.")
  private String id;

  @Mixin private BackendChoice backend;

  @Override
  public Integer call() throws Exception {
    Vectors vectors = source.read();
    Case asked =
        vectors.cases().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(
                () -> new Complaint(Ringproof.VOID, id + ": no such case; see `ringproof list`"));
    try (Backend answering = backend.open()) {
      Explanation explanation = new Explanation(spec.commandLine().getOut(), Ringproof.colour());
      RunEnd end =
          SuiteRun.of(answering)
              .cases(CaseFeed.of(vectors.sha256(), List.of(asked)))
              .terms(RunTerms.USUAL.withJobs(1))
              .listen(explanation::print)
              .run();
      return end.conclusion().ending().exitCode();
    }
  }
}

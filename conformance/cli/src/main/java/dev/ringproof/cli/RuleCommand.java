package dev.ringproof.cli;

import dev.ringproof.spec.norm.Rule;
import dev.ringproof.spec.norm.RuleBook;
import dev.ringproof.suite.report.RulePage;
import dev.ringproof.suite.trace.RuleTraces;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ringproof rule}: one rule, and the code, tests and cases that hold it up. */
@Command(
    name = "rule",
    mixinStandardHelpOptions = true,
    description = "Shows a rule, what keeps it, what proves it and what can tell it broken.")
final class RuleCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "Id of the rule, such as PUB-04.")
  private String id;

  @Override
  public Integer call() throws Complaint {
    Rule rule =
        RuleBook.byId(id.toUpperCase(Locale.ROOT))
            .orElseThrow(
                () ->
                    new Complaint(
                        Ringproof.WRONG_USAGE,
                        id + ": no such rule; the documents of the norm list them, as PUB-04"));
    new RulePage(spec.commandLine().getOut(), Ringproof.colour())
        .print(rule, RuleTraces.bundled().of(rule));
    return 0;
  }
}

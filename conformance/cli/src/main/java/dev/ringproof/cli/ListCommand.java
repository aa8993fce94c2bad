package dev.ringproof.cli;

import dev.ringproof.spec.backend.BackendProvider;
import dev.ringproof.spec.backend.BackendProvider.Availability;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.suite.vector.Case;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ringproof list}: cases, operations or backends, a line each. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists the cases; or the operations, or the backends.")
final class ListCommand implements Callable<Integer> {
  @Mixin private CaseSource source;
  @Spec private CommandSpec spec;
  @ArgGroup private What what = new What();

  private static final Duration ANSWER_BUDGET = Duration.ofSeconds(30);

  private static final class What {
    @Option(names = "--operations", description = "Lists operations and their capabilities.")
    private boolean operations;

    @Option(names = "--backends", description = "Lists backends, and why one is absent.")
    private boolean backends;
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    if (what.operations) {
      for (OperationName each : OperationName.values()) {
        out.printf("%-32s %s%n", each.wireName(), each.capability().wireName());
      }
    } else if (what.backends) {
      Backends.all().forEach(each -> backend(out, each));
    } else {
      for (Case each : source.select(source.read())) {
        out.println(each.id());
      }
    }
    out.flush();
    return 0;
  }

  private static void backend(PrintWriter out, BackendProvider provider) {
    Availability availability = Backends.look(provider, ANSWER_BUDGET);
    if (availability instanceof Availability.Absent absent) {
      out.printf("%-12s absent: %s%n", provider.name(), absent.reason());
    } else if (availability instanceof Availability.Ready ready) {
      String offered =
          String.join(
              " ", ready.backend().capabilities().stream().map(each -> each.wireName()).toList());
      out.printf("%-12s %s%n", provider.name(), offered);
      ready.backend().close();
    }
  }
}

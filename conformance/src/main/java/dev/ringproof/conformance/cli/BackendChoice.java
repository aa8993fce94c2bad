package dev.ringproof.conformance.cli;

import dev.ringproof.spec.backend.Backend;
import java.time.Duration;
import picocli.CommandLine.Option;

/** Options that say which backend a command asks. */
final class BackendChoice {
  @Option(
      names = "--backend",
      paramLabel = "NAME",
      defaultValue = "reference",
      description = {
        "A name that `ringproof list --backends` shows, or exec:COMMAND for a program that speaks",
        "the testee protocol on its standard streams. Default: ${DEFAULT-VALUE}."
      })
  private String name;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "Longest wait for one answer of an exec: backend. Default: ${DEFAULT-VALUE}.")
  private int seconds;

  String name() {
    return name;
  }

  /** Opens the backend; the caller closes it. */
  Backend open() throws Complaint {
    if (seconds < 1) {
      throw new Complaint(Ringproof.WRONG_USAGE, "--timeout " + seconds + ": give at least 1");
    }
    return Backends.open(name, Duration.ofSeconds(seconds));
  }
}

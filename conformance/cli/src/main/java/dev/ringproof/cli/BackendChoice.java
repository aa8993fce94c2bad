package dev.ringproof.cli;

import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.backend.BackendProvider.Availability;
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
        "the testee protocol on its standard streams, or process:NAME for a backend in a process",
        "of its own. Default: ${DEFAULT-VALUE}."
      })
  private String name;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "5",
      description =
          "Longest wait for one answer; that to the greeting may take 30 s. Default:"
              + " ${DEFAULT-VALUE}.")
  private int seconds;

  String name() {
    return name;
  }

  /** Longest wait for one answer. */
  Duration limit() {
    return Duration.ofSeconds(seconds);
  }

  /** Opens the backend; the caller closes it. */
  Backend open() throws Complaint {
    Availability availability = look();
    if (availability instanceof Availability.Absent absent) {
      throw new Complaint(Ringproof.VOID, name + " is absent: " + absent.reason());
    }
    return ((Availability.Ready) availability).backend();
  }

  /** Opens the backend, or says why it is absent; the caller closes it. */
  Availability look() throws Complaint {
    if (seconds < 1) {
      throw new Complaint(Ringproof.WRONG_USAGE, "--timeout " + seconds + ": give at least 1");
    }
    return Backends.look(name, limit());
  }

  /** Opens the backend in this process, even one that asks for a process of its own. */
  Availability lookHere() throws Complaint {
    return Backends.named(name).open();
  }
}

package dev.ringproof.conformance.cli;

import dev.ringproof.conformance.testee.TesteeBackend;
import dev.ringproof.conformance.testee.TesteeException;
import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.backend.BackendProvider;
import dev.ringproof.spec.backend.BackendProvider.Availability;
import dev.ringproof.spec.backend.BackendTimeoutException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** The backends that can be named on the command line. */
final class Backends {
  private static final String EXEC = "exec:";

  private Backends() {}

  /** Every provider on the class path, by name. */
  static List<BackendProvider> all() {
    return ServiceLoader.load(BackendProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(BackendProvider::name))
        .toList();
  }

  /** Opens the backend of a name: one on the class path, or {@code exec:COMMAND}. */
  static Backend open(String name, Duration budget) throws Complaint {
    if (name.startsWith(EXEC)) {
      return process(name.substring(EXEC.length()), budget);
    }
    Availability availability = named(name).open();
    if (availability instanceof Availability.Absent absent) {
      throw new Complaint(Ringproof.VOID, name + " is absent: " + absent.reason());
    }
    return ((Availability.Ready) availability).backend();
  }

  private static Backend process(String command, Duration budget) throws Complaint {
    try {
      return new TesteeBackend(command, budget, Version.suite());
    } catch (TesteeException | BackendTimeoutException failed) {
      throw new Complaint(Ringproof.VOID, EXEC + command + ": " + failed.getMessage());
    }
  }

  private static BackendProvider named(String name) throws Complaint {
    return all().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new Complaint(
                    Ringproof.WRONG_USAGE,
                    "no backend is named '"
                        + name
                        + "'; there are: "
                        + String.join(", ", all().stream().map(BackendProvider::name).toList())
                        + " and exec:COMMAND"));
  }
}

package dev.ringproof.cli;

import dev.ringproof.spec.backend.BackendProvider;
import dev.ringproof.spec.backend.BackendProvider.Availability;
import dev.ringproof.spec.backend.BackendTimeoutException;
import dev.ringproof.spec.backend.Release;
import dev.ringproof.suite.testee.TesteeBackend;
import dev.ringproof.suite.testee.TesteeCommand;
import dev.ringproof.suite.testee.TesteeException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** The backends that can be named on the command line. */
final class Backends {
  private static final String EXEC = "exec:";
  private static final String PROCESS = "process:";

  private Backends() {}

  /** Every provider on the class path, by name. */
  static List<BackendProvider> all() {
    return ServiceLoader.load(BackendProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(BackendProvider::name))
        .toList();
  }

  /**
   * Opens the backend of a name, or says why it is absent: one on the class path, {@code
   * exec:COMMAND}, or {@code process:NAME}.
   */
  static Availability look(String name, Duration budget) throws Complaint {
    if (name.startsWith(EXEC)) {
      return exec(name.substring(EXEC.length()), budget);
    }
    if (name.startsWith(PROCESS)) {
      return child(named(name.substring(PROCESS.length())), budget);
    }
    return look(named(name), budget);
  }

  /** Opens the backend of a provider, in the process that it asks for. */
  static Availability look(BackendProvider provider, Duration budget) {
    return provider.ownProcess().isPresent() ? child(provider, budget) : provider.open();
  }

  private static Availability exec(String command, Duration budget) throws Complaint {
    try {
      return new Availability.Ready(new TesteeBackend(command, budget, Release.version()));
    } catch (TesteeException | BackendTimeoutException failed) {
      if (isAbsent(failed)) {
        return new Availability.Absent(failed.getMessage());
      }
      throw new Complaint(Ringproof.VOID, EXEC + command + ": " + failed.getMessage());
    }
  }

  /** A process that ends while it looks for its device is as good as none. */
  private static Availability child(BackendProvider provider, Duration budget) {
    try {
      TesteeCommand command = ChildJvm.command(provider);
      return new Availability.Ready(new TesteeBackend(command, budget, Release.version()));
    } catch (TesteeException | BackendTimeoutException failed) {
      String reason = failed.getMessage().replace('\n', ' ');
      return new Availability.Absent(
          isAbsent(failed) ? reason : "its process does not start: " + reason);
    }
  }

  private static boolean isAbsent(RuntimeException failed) {
    return failed instanceof TesteeException broken && broken.kind() == TesteeException.Kind.ABSENT;
  }

  /** The provider of a name. */
  static BackendProvider named(String name) throws Complaint {
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
                        + ", exec:COMMAND and process:NAME"));
  }
}

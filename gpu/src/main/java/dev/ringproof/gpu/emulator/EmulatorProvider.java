package dev.ringproof.gpu.emulator;

import dev.ringproof.spec.backend.BackendProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Offers the emulator under the name {@code emulator}.
 *
 * <p>The system property {@value #LIBRARY_PROPERTY} names another library to open than the one that
 * this build carries, {@value #BUDGET_PROPERTY} the milliseconds that one operation may take.
 */
public final class EmulatorProvider implements BackendProvider {
  /** System property with the path of a library. */
  public static final String LIBRARY_PROPERTY = "ringproof.emulator.library";

  /** System property with the budget of an operation in milliseconds, at least 1. */
  public static final String BUDGET_PROPERTY = "ringproof.emulator.budget.millis";

  @Override
  public String name() {
    return "emulator";
  }

  @Override
  public Availability open() {
    try {
      Optional<Path> library =
          Optional.ofNullable(System.getProperty(LIBRARY_PROPERTY)).map(Path::of);
      if (library.isEmpty()) {
        library = EmulatorLibrary.packaged();
      }
      return library.isEmpty()
          ? new Availability.Absent(EmulatorLibrary.reasonOfAbsence())
          : new Availability.Ready(EmulatorBackend.open(library.get(), options()));
    } catch (LinkageError unloadable) {
      return new Availability.Absent(
          "the emulator does not load here: " + firstLine(unloadable) + "; build gpu/ again");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static EmulatorOptions options() {
    EmulatorOptions usual = EmulatorOptions.DEFAULT;
    long millis = Long.getLong(BUDGET_PROPERTY, usual.budget().toMillis());
    return new EmulatorOptions(usual.persistentLanes(), usual.order(), Duration.ofMillis(millis));
  }

  /** JNA lists every place that it looked in. */
  private static String firstLine(LinkageError unloadable) {
    return String.valueOf(unloadable.getMessage()).lines().findFirst().orElse("no reason given");
  }
}

package dev.ringproof.gpu.emulator;

import dev.ringproof.spec.backend.BackendProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Offers the emulator under the name {@code emulator}.
 *
 * <p>The system property {@value #LIBRARY_PROPERTY} names another library to open than the one that
 * this build carries.
 */
public final class EmulatorProvider implements BackendProvider {
  /** System property with the path of a library. */
  public static final String LIBRARY_PROPERTY = "ringproof.emulator.library";

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
          : new Availability.Ready(EmulatorBackend.open(library.get(), EmulatorOptions.DEFAULT));
    } catch (LinkageError unloadable) {
      return new Availability.Absent(
          "the emulator does not load here: " + firstLine(unloadable) + "; build gpu/ again");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** JNA lists every place that it looked in. */
  private static String firstLine(LinkageError unloadable) {
    return String.valueOf(unloadable.getMessage()).lines().findFirst().orElse("no reason given");
  }
}

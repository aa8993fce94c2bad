package dev.ringproof.cli.device;

import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.backend.BackendProvider;
import dev.ringproof.spec.backend.BackendProvider.Availability;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Assumptions;

/** The kernel as the processor runs it: the right one, and those that the build makes wrong. */
final class Kernels {
  private static final String LIBRARY = "ringproof.emulator.library";
  private static final String BUDGET = "ringproof.emulator.budget.millis";
  private static final String FOLDER = "/native/linux-x86-64/mutants/";

  private Kernels() {}

  static Backend right() {
    BackendProvider provider =
        ServiceLoader.load(BackendProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(each -> each.name().equals("emulator"))
            .findFirst()
            .orElseThrow();
    Availability availability = provider.open();
    if (availability instanceof Availability.Absent absent) {
      Assumptions.abort("absent: the emulator — " + absent.reason());
    }
    return ((Availability.Ready) availability).backend();
  }

  /** Skips a test that lacks a library, for the reason that the emulator is absent if it is. */
  static void requireBuilt(InputStream library, String name) {
    if (library == null) {
      right().close();
      Assumptions.abort("absent: the library " + name + " — build gpu on Linux x86-64");
    }
  }

  static Backend wrong(String kernel, long budgetMillis) throws IOException {
    Path library = Files.createTempFile(kernel, ".so");
    try (InputStream stream = Kernels.class.getResourceAsStream(FOLDER + kernel + ".so")) {
      requireBuilt(stream, kernel);
      Files.copy(stream, library, StandardCopyOption.REPLACE_EXISTING);
    }
    System.setProperty(LIBRARY, library.toString());
    System.setProperty(BUDGET, Long.toString(budgetMillis));
    try {
      return right();
    } finally {
      // It is loaded by now, and the name is no longer needed.
      Files.delete(library);
      System.clearProperty(LIBRARY);
      System.clearProperty(BUDGET);
    }
  }
}

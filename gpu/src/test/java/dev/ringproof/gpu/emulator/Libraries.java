package dev.ringproof.gpu.emulator;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Libraries of this build; a test that needs one is skipped with the reason where it has none. */
final class Libraries {
  private Libraries() {}

  static Path right() {
    try {
      Optional<Path> library = EmulatorLibrary.packaged();
      assumeTrue(
          library.isPresent(), "absent: the emulator — " + EmulatorLibrary.reasonOfAbsence());
      return library.get();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static EmulatorBackend backend() {
    return EmulatorBackend.open(right(), EmulatorOptions.DEFAULT);
  }

  static Path wrong(String mutant) {
    right();
    return mutants().resolve(mutant + ".so");
  }

  static List<String> mutantNames() {
    right();
    try (Stream<Path> files = Files.list(mutants())) {
      return files.map(file -> file.getFileName().toString().replace(".so", "")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Path mutants() {
    URL folder =
        Libraries.class
            .getClassLoader()
            .getResource("native/" + Platform.RESOURCE_PREFIX + "/mutants");
    try {
      return Path.of(folder.toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

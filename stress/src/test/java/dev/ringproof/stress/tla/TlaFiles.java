package dev.ringproof.stress.tla;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the TLA+ models lie, and where TLC may write. */
final class TlaFiles {
  private static final Path MODULE = Path.of(System.getProperty("basedir", "."));
  private static final Path MODELS = MODULE.resolve("..").resolve("spec").resolve("tla");
  private static final Path RUNS = MODULE.resolve("target").resolve("tlc");

  private TlaFiles() {}

  /** Text of a file of {@code spec/tla}. */
  static String read(String name) {
    try {
      return Files.readString(MODELS.resolve(name));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Fresh directory for one run, which stays for who wants to read the trace. */
  static Path run(String name) {
    try {
      return Files.createTempDirectory(Files.createDirectories(RUNS), name + "-").toAbsolutePath();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

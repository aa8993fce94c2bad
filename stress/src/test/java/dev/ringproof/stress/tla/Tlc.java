package dev.ringproof.stress.tla;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The model checker, in a JVM of its own: it keeps its state in static fields and ends its process.
 */
final class Tlc {
  private Tlc() {}

  /**
   * Checks a module under a configuration.
   *
   * @param module name of a module of {@code spec/tla}
   * @param configuration text of the configuration
   */
  static TlcAnswer check(String module, String configuration) {
    Path run = TlaFiles.run(module);
    try {
      Files.writeString(run.resolve(module + ".tla"), TlaFiles.read(module + ".tla"));
      Files.writeString(run.resolve(module + ".cfg"), configuration);
      Path output = run.resolve("output.txt");
      Process process =
          new ProcessBuilder(command(run, module))
              .directory(run.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      return new TlcAnswer(process.waitFor(), Files.readString(output));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while TLC checked " + module, stopped);
    }
  }

  private static List<String> command(Path run, String module) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx768m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        // TLC unpacks its standard modules there.
        "-Djava.io.tmpdir=" + run,
        "-cp",
        jar().toString(),
        "tlc2.TLC",
        "-nowarning",
        // The same order of exploration in every run.
        "-fp",
        "0",
        "-workers",
        "1",
        "-metadir",
        run.resolve("states").toString(),
        "-config",
        module + ".cfg",
        module + ".tla");
  }

  private static Path jar() {
    try {
      return Path.of(tlc2.TLC.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException broken) {
      throw new IllegalStateException("TLC's jar has no path", broken);
    }
  }
}

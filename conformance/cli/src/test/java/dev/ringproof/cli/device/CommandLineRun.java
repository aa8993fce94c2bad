package dev.ringproof.cli.device;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The program, run as its users run it.
 *
 * @param exit its exit status
 * @param out its standard output
 */
record CommandLineRun(int exit, String out) {
  private static final String MAIN = "dev.ringproof.cli.Ringproof";

  /** Command of a JVM on this one's class path; arguments that begin with -D go to the JVM. */
  static List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    Arrays.stream(arguments).filter(each -> each.startsWith("-D")).forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
    Arrays.stream(arguments).filter(each -> !each.startsWith("-D")).forEach(command::add);
    return command;
  }

  static CommandLineRun of(Path folder, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "out", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command(arguments));
    builder.environment().putAll(environment);
    Process process =
        builder.redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    assertTrue(process.waitFor(4, TimeUnit.MINUTES));
    return new CommandLineRun(process.exitValue(), Files.readString(out));
  }
}

package dev.ringproof.cli;

import dev.ringproof.spec.backend.BackendProvider;
import dev.ringproof.spec.backend.OwnProcess;
import dev.ringproof.suite.testee.TesteeCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** This program again, in a process of its own, that serves one backend to this one. */
final class ChildJvm {
  /** Where the answers go, when not to standard output: the virtual machine writes there, too. */
  private static final String ANSWERS = "ringproof.answers";

  /** Answers go to a descriptor of their own, and what anybody prints to standard error. */
  private static final List<String> APART =
      List.of("sh", "-c", "ulimit -c 0; exec \"$@\" 3>&1 1>&2", "sh");

  private static final String OWN_PROPERTIES = "ringproof.";
  private static final int NATIVE_ACCESS_IS_ASKED = 24;

  private ChildJvm() {}

  /** How the process of a backend is started: with this one's class path and settings. */
  static TesteeCommand command(BackendProvider provider) {
    OwnProcess process = provider.ownProcess().orElse(new OwnProcess(Map.of(), List.of()));
    boolean apart = Files.isDirectory(Path.of("/dev/fd"));
    List<String> arguments = new ArrayList<>(apart ? APART : List.of());
    arguments.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    arguments.add("-XX:+UseSerialGC");
    arguments.addAll(crash(apart));
    if (Runtime.version().feature() >= NATIVE_ACCESS_IS_ASKED) {
      arguments.add("--enable-native-access=ALL-UNNAMED");
    }
    arguments.addAll(process.jvmArguments());
    arguments.addAll(settings(System.getProperties()));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    arguments.addAll(List.of(Ringproof.class.getName(), "serve", "--backend", provider.name()));
    return new TesteeCommand(
        "the process of " + provider.name(),
        arguments,
        process.environment(),
        TesteeCommand.USUAL_START,
        provider.ownProcess().isPresent());
  }

  /** Where this process writes the answers of the testee protocol; closed by the caller. */
  static OutputStream answers() throws IOException {
    String apart = System.getProperty(ANSWERS);
    return apart == null ? new FileOutputStream(FileDescriptor.out) : new FileOutputStream(apart);
  }

  /** A crash of native code must neither write among the answers nor leave files where it ran. */
  private static List<String> crash(boolean apart) {
    if (!apart) {
      return List.of("-XX:+SuppressFatalErrorMessage");
    }
    Path report = Path.of(System.getProperty("java.io.tmpdir"), "ringproof-hs_err_pid%p.log");
    return List.of("-XX:ErrorFile=" + report, "-D" + ANSWERS + "=/dev/fd/3");
  }

  private static List<String> settings(Properties all) {
    return all.stringPropertyNames().stream()
        .filter(name -> name.startsWith(OWN_PROPERTIES) && !name.equals(ANSWERS))
        .sorted()
        .map(name -> "-D" + name + "=" + all.getProperty(name))
        .toList();
  }
}

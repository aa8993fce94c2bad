package dev.ringproof.cli;

import dev.ringproof.spec.backend.BackendProvider;
import dev.ringproof.spec.backend.OwnProcess;
import dev.ringproof.suite.testee.TesteeCommand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** This program again, in a process of its own, that serves one backend to this one. */
final class ChildJvm {
  /** A driver may take long to come up on a machine with many devices. */
  private static final Duration START_BUDGET = Duration.ofSeconds(60);

  private static final String OWN_PROPERTIES = "ringproof.";
  private static final int NATIVE_ACCESS_IS_ASKED = 24;

  private ChildJvm() {}

  /** How the process of a backend is started: with this one's class path and settings. */
  static TesteeCommand command(BackendProvider provider) {
    OwnProcess process = provider.ownProcess().orElse(new OwnProcess(Map.of(), List.of()));
    List<String> arguments = new ArrayList<>();
    arguments.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    arguments.add("-XX:+UseSerialGC");
    if (Runtime.version().feature() >= NATIVE_ACCESS_IS_ASKED) {
      arguments.add("--enable-native-access=ALL-UNNAMED");
    }
    arguments.addAll(process.jvmArguments());
    arguments.addAll(settings(System.getProperties()));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    arguments.addAll(List.of(Ringproof.class.getName(), "serve", "--backend", provider.name()));
    return new TesteeCommand(
        "the process of " + provider.name(), arguments, process.environment(), START_BUDGET);
  }

  private static List<String> settings(Properties all) {
    return all.stringPropertyNames().stream()
        .filter(name -> name.startsWith(OWN_PROPERTIES))
        .sorted()
        .map(name -> "-D" + name + "=" + all.getProperty(name))
        .toList();
  }
}

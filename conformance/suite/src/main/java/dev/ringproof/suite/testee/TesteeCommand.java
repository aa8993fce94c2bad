package dev.ringproof.suite.testee;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How a testee is started.
 *
 * @param name what messages call it
 * @param arguments program and arguments
 * @param environment variables that are set beside the suite's own
 * @param startBudget longest wait for the answer to the greeting
 */
public record TesteeCommand(
    String name, List<String> arguments, Map<String, String> environment, Duration startBudget) {
  /** Copies arguments and environment. */
  public TesteeCommand {
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
  }

  /** A command line for the shell. */
  public static TesteeCommand shell(String command, Duration startBudget) {
    return new TesteeCommand(
        command, List.of("sh", "-c", "exec " + command), Map.of(), startBudget);
  }

  Process start() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(arguments);
    builder.environment().putAll(environment);
    return builder.start();
  }
}

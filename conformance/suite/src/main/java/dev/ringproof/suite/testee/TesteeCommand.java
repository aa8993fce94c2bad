package dev.ringproof.suite.testee;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a testee is started.
 *
 * @param name what messages call it
 * @param arguments program and arguments
 * @param environment variables that are set beside the suite's own
 * @param startBudget longest wait for the answer to the greeting, and for the first answer of a
 *     device
 * @param device whether it drives one, whatever its greeting says
 */
public record TesteeCommand(
    String name,
    List<String> arguments,
    Map<String, String> environment,
    Duration startBudget,
    boolean device) {
  /** How long a start may take unless something else is said: a driver may be slow to come up. */
  public static final Duration USUAL_START = Duration.ofSeconds(30);

  /** Copies arguments and environment. */
  public TesteeCommand {
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
  }

  /** A program that drives a device if its greeting names one. */
  public TesteeCommand(
      String name, List<String> arguments, Map<String, String> environment, Duration startBudget) {
    this(name, arguments, environment, startBudget, false);
  }

  /** A command line for the shell. */
  public static TesteeCommand shell(String command, Duration startBudget) {
    return new TesteeCommand(
        command, List.of("sh", "-c", "exec " + command), Map.of(), startBudget);
  }

  /**
   * Starts it.
   *
   * @param prefix what comes before its program
   * @param mark what its environment is marked with, beside the marks that the suite itself has
   */
  Process start(List<String> prefix, String mark) throws IOException {
    List<String> line = new ArrayList<>(prefix);
    line.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().putAll(environment);
    builder.environment().merge(Watcher.VARIABLE, mark, String::concat);
    return builder.start();
  }
}

package dev.ringproof.stress.tla;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What TLC said at the end.
 *
 * @param exitCode 0 if no error was found
 * @param output everything that it printed, a counterexample included
 */
record TlcAnswer(int exitCode, String output) {
  /** What {@link #violated()} gives when a property of whole behaviours failed: TLC names none. */
  static final String IN_THE_END = "in the end";

  private static final Pattern NAMED =
      Pattern.compile("(?m)^Error: (?:Invariant|Action property) (\\w+) is violated");
  private static final Pattern UNNAMED =
      Pattern.compile("(?m)^Error: Temporal properties were violated");
  private static final Pattern STATES =
      Pattern.compile("(?m)^\\d+ states generated, (\\d+) distinct states found, 0 states left");

  /** Whether the whole state space was explored and nothing was violated. */
  boolean sound() {
    return exitCode == 0
        && output.contains("Model checking completed. No error has been found.")
        && distinctStates().isPresent();
  }

  /** Distinct states, if all of them were explored. */
  OptionalLong distinctStates() {
    Matcher states = STATES.matcher(output);
    return states.find() ? OptionalLong.of(Long.parseLong(states.group(1))) : OptionalLong.empty();
  }

  /** Name of the invariant or step property that was violated, or {@link #IN_THE_END}. */
  Optional<String> violated() {
    Matcher named = NAMED.matcher(output);
    if (named.find()) {
      return Optional.of(named.group(1));
    }
    return UNNAMED.matcher(output).find() ? Optional.of(IN_THE_END) : Optional.empty();
  }
}

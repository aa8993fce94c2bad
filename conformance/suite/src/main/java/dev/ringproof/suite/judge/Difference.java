package dev.ringproof.suite.judge;

import dev.ringproof.spec.norm.Rule;
import java.util.Optional;

/**
 * One place where an answer is not the expected one.
 *
 * @param path where, such as {@code ring.slot[1].status} or {@code err.code}
 * @param expected the norm's value, for a person to read
 * @param actual the backend's value, for a person to read
 * @param rule the rule that decides the place
 */
public record Difference(String path, String expected, String actual, Optional<Rule> rule) {
  @Override
  public String toString() {
    return rule.map(known -> known.id() + " ").orElse("")
        + path
        + ": expected "
        + expected
        + ", got "
        + actual;
  }
}

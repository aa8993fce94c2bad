package dev.ringproof.suite.vector;

import java.util.Objects;

/**
 * Another answer that is known: who gives it deviates, and the erratum says how.
 *
 * @param erratum id of the erratum, such as {@code E1}
 * @param answer the answer
 */
public record Accepted(String erratum, Expectation answer) {
  /** Checks presence. */
  public Accepted {
    Objects.requireNonNull(erratum, "erratum");
    Objects.requireNonNull(answer, "answer");
  }
}

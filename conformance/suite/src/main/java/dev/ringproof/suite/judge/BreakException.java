package dev.ringproof.suite.judge;

import java.util.Objects;

/**
 * Thrown for every operation that was under way when a subject broke; all of them carry the same
 * break.
 */
public final class BreakException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Break cause;

  /** A subject broke. */
  public BreakException(Break cause) {
    super(cause.what());
    this.cause = Objects.requireNonNull(cause, "cause");
  }

  /** What it did. */
  public Break broken() {
    return cause;
  }
}

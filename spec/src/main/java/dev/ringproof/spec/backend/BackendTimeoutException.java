package dev.ringproof.spec.backend;

import java.time.Duration;
import java.util.Objects;

/**
 * Thrown by a backend whose subject did not answer within its budget of time.
 *
 * <p>The backend has let go of the subject and takes further operations; the suite reports a
 * time-out rather than a crash.
 */
public final class BackendTimeoutException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Duration budget;

  /**
   * Records what was waited for.
   *
   * @param what what did not happen, in words
   * @param budget how long it was waited for
   */
  public BackendTimeoutException(String what, Duration budget) {
    super(
        "timeout: "
            + what
            + " budget="
            + budget.toMillis()
            + "ms; raise the budget or mend the kernel");
    this.budget = Objects.requireNonNull(budget, "budget");
  }

  /** How long it was waited for. */
  public Duration budget() {
    return budget;
  }
}

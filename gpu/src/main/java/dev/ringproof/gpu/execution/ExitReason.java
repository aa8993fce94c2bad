package dev.ringproof.gpu.execution;

import dev.ringproof.spec.backend.BackendTimeoutException;
import java.time.Duration;

/** Why a run of the kernel ended; the codes are those of {@code run_report.h}. */
public enum ExitReason {
  /** It goes on. */
  RUNNING(0),
  /** The asked passes are over. */
  FINISHED(1),
  /** SHUTDOWN was seen. */
  SHUTDOWN(2),
  /** Nothing was executed for as long as the idle budget. */
  IDLE(3),
  /** The total budget is spent. */
  BUDGET(4),
  /** The run could not be made. */
  FAULT(5);

  private static final ExitReason[] ALL = values();

  private final int code;

  ExitReason(int code) {
    this.code = code;
  }

  /** Names a report's word; one that is no code is a {@link #FAULT}. */
  public static ExitReason of(int word) {
    for (ExitReason reason : ALL) {
      if (reason.code == word) {
        return reason;
      }
    }
    return FAULT;
  }

  /**
   * Checks that a run ended as it should.
   *
   * @param expected how it should
   * @param budget the time it had
   * @param report one line for a message
   * @throws BackendTimeoutException when it ended only because its time was up
   * @throws IllegalStateException when it ended for another reason than the expected
   */
  public void require(ExitReason expected, Duration budget, Object report) {
    if (this == IDLE || this == BUDGET) {
      throw new BackendTimeoutException("the kernel ran out of time " + report, budget);
    }
    if (this != expected) {
      throw new IllegalStateException("the kernel ended with " + this + " expected=" + expected);
    }
  }
}

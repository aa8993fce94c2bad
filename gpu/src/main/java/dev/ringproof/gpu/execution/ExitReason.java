package dev.ringproof.gpu.execution;

import dev.ringproof.spec.backend.BackendTimeoutException;
import java.time.Duration;

/** Why a run of the kernel ended; the codes are those of {@code run_report.h}. */
public enum ExitReason {
  /** It goes on. */
  RUNNING,
  /** The asked passes are over. */
  FINISHED,
  /** SHUTDOWN was seen. */
  SHUTDOWN,
  /** Nothing was executed for as long as the idle budget. */
  IDLE,
  /** The total budget is spent. */
  BUDGET,
  /** The run could not be made. */
  FAULT;

  private static final ExitReason[] BY_CODE = values();

  /** Names a report's word. */
  public static ExitReason of(int word) {
    return word >= 0 && word < BY_CODE.length ? BY_CODE[word] : FAULT;
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

package dev.ringproof.gpu.emulator;

/** Why a run of the kernel ended; the codes are those of {@code run_report.h}. */
enum ExitReason {
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
  static ExitReason of(int word) {
    return word >= 0 && word < BY_CODE.length ? BY_CODE[word] : FAULT;
  }
}

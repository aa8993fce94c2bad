package dev.ringproof.suite.judge;

/** What the suite says of one case. */
public enum Verdict {
  /** The answer is the norm's. */
  PASS(true),
  /** The answer is a known other one; its erratum says how. */
  DEVIATION(true),
  /** The answer is not allowed. */
  FAIL(true),
  /** The backend broke while it answered. */
  CRASH(true),
  /** No answer came in time. */
  TIMEOUT(true),
  /** The testee broke the framing of the protocol. */
  PROTOCOL_ERROR(true),
  /** Not asked: the backend does not offer the operation. */
  SKIP(false),
  /** Not asked: the backend cannot be had on this machine. */
  ABSENT(false),
  /** The suite itself broke. */
  HARNESS_ERROR(true);

  private final boolean ran;

  Verdict(boolean ran) {
    this.ran = ran;
  }

  /** Whether the case was put to the backend. */
  public boolean ran() {
    return ran;
  }

  /** Whether it says that the subject broke. */
  public boolean breaks() {
    return this == CRASH || this == TIMEOUT || this == PROTOCOL_ERROR;
  }

  /** Whether the case alone makes the run not conform. */
  public boolean bad() {
    return ran && this != PASS && this != DEVIATION;
  }
}

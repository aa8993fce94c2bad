package dev.ringproof.suite.testee;

/** A testee process broke: it died, or it broke the framing of the protocol. */
public final class TesteeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What happened to the process. */
  public enum Kind {
    /** It ended while a request was under way, or could not be started. */
    DIED,
    /** It wrote a line that is not an answer to a request under way. */
    BROKE_FRAMING,
    /** It says that what it is to test cannot be had on this machine. */
    ABSENT
  }

  private final Kind kind;

  TesteeException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** What happened to the process. */
  public Kind kind() {
    return kind;
  }
}

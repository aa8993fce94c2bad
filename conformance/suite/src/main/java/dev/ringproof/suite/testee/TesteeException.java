package dev.ringproof.suite.testee;

/** A testee cannot be asked at all: told when it is started for the first time. */
public final class TesteeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why it cannot be asked. */
  public enum Kind {
    /** It cannot be started, or does not greet as the protocol says. */
    UNFIT,
    /** It says that what it is to test cannot be had on this machine. */
    ABSENT
  }

  private final Kind kind;

  TesteeException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** Why it cannot be asked. */
  public Kind kind() {
    return kind;
  }
}

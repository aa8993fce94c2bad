package dev.ringproof.spec.slot;

/** Scheduling level held in a slot's priority word (u32); publishers write {@link #NORMAL}. */
public enum Priority {
  /** Runs before everything else. */
  CRITICAL(0),
  /** Above the default. */
  HIGH(1),
  /** The default. */
  NORMAL(2),
  /** Below the default. */
  LOW(3),
  /** Only when nothing else is ready. */
  IDLE(4);

  private final int code;

  Priority(int code) {
    this.code = code;
  }

  /** Wire word (u32). */
  public int code() {
    return code;
  }
}

package dev.ringproof.spec.launch;

import java.util.Locale;

/** How the queue compares with the lanes of a launch. */
public enum Pressure {
  /** Nothing queued. */
  EMPTY,
  /** Fewer items than lanes. */
  LIGHT,
  /** At least one item a lane. */
  BALANCED,
  /** At least four items a lane, or work came back. */
  SATURATED;

  /** Wire name, as in the testee protocol. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}

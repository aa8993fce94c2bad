package dev.ringproof.spec.norm;

/** How much a rule binds an implementation. */
public enum Level {
  /** An implementation that breaks it does not conform. */
  MUST,
  /** An implementation that breaks it conforms, and says why. */
  SHOULD,
  /** An implementation is free; others have to cope with either choice. */
  MAY
}

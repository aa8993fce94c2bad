package dev.ringproof.spec.launch;

import java.util.Locale;

/** Whether the kernel interprets slots or is compiled for the hot ones. */
public enum ExecutionMode {
  /** Slots are interpreted. */
  INTERPRETER,
  /** A kernel is compiled for the work at hand. */
  JIT;

  /** Wire name, as in the testee protocol. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package dev.ringproof.host;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;

/** Takes the refusal out of a call that must be refused. */
public final class Refusals {
  private Refusals() {}

  /** Code and facts. */
  public static Refusal of(Runnable call) {
    return assertThrows(RefusedException.class, call::run).refusal();
  }

  /** The code alone. */
  public static RefusalCode code(Runnable call) {
    return of(call).code();
  }
}

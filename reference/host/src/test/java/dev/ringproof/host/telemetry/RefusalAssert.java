package dev.ringproof.host.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;
import org.junit.jupiter.api.function.Executable;

/** Expects a call to be refused with a code. */
public final class RefusalAssert {
  private RefusalAssert() {}

  /** Fails unless the call is refused with the code. */
  public static void assertRefused(RefusalCode code, Executable call) {
    assertEquals(code, assertThrows(RefusedException.class, call).refusal().code());
  }
}

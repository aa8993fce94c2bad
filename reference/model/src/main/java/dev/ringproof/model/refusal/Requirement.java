package dev.ringproof.model.refusal;

import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;

/** A check of the norm: what has to hold, and the code with which it is refused otherwise. */
public final class Requirement {
  private Requirement() {}

  /** Refuses with a code unless something holds. */
  public static void require(boolean legal, RefusalCode otherwise) {
    if (!legal) {
      throw RefusedException.of(otherwise);
    }
  }

  /** Refuses with a code that names a buffer unless something holds. */
  public static void require(boolean legal, RefusalCode otherwise, BufferName buffer) {
    if (!legal) {
      throw new RefusedException(Refusal.of(otherwise, buffer));
    }
  }
}

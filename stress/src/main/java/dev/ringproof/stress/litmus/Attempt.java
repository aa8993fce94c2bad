package dev.ringproof.stress.litmus;

import dev.ringproof.spec.refusal.RefusedException;

/** Operations that may be refused, as results of a litmus test. */
final class Attempt {
  private Attempt() {}

  /** 1 when the operation is carried out, 0 when it is refused. */
  static int of(Runnable operation) {
    try {
      operation.run();
      return 1;
    } catch (RefusedException refused) {
      return 0;
    }
  }

  /** 1 for yes, 0 for no. */
  static int of(boolean carriedOut) {
    return carriedOut ? 1 : 0;
  }
}

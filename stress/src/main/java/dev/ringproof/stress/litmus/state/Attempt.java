package dev.ringproof.stress.litmus.state;

import dev.ringproof.spec.refusal.RefusedException;

/** Operations that may be refused, as results of a litmus test. */
public final class Attempt {
  private Attempt() {}

  /** 1 when the operation is carried out, 0 when it is refused. */
  public static int of(Runnable operation) {
    try {
      operation.run();
      return 1;
    } catch (RefusedException refused) {
      return 0;
    }
  }

  /** 1 for yes, 0 for no. */
  public static int of(boolean carriedOut) {
    return carriedOut ? 1 : 0;
  }
}

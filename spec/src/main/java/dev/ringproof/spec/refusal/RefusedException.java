package dev.ringproof.spec.refusal;

import java.util.Objects;

/**
 * Thrown when the protocol refuses what a caller asked for.
 *
 * <p>Unless the operation says otherwise, nothing has been written when it is thrown.
 */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  /** Carries a refusal. */
  public RefusedException(Refusal refusal) {
    super(refusal.message());
    this.refusal = Objects.requireNonNull(refusal, "refusal");
  }

  /** A code that needs no facts. */
  public static RefusedException of(RefusalCode code) {
    return new RefusedException(Refusal.of(code));
  }

  /** Code and facts. */
  public Refusal refusal() {
    return refusal;
  }
}

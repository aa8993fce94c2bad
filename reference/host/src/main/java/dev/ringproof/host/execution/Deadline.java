package dev.ringproof.host.execution;

import dev.ringproof.spec.backend.BackendTimeoutException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Moment after which nothing is waited for.
 *
 * @param endNanos as {@link System#nanoTime()}
 * @param budget what there was at the start
 */
public record Deadline(long endNanos, Duration budget) {
  private static final int SPINS = 256;
  private static final int YIELDS = 64;
  private static final long NAP_NANOS = 20_000;

  /** So long from now. */
  public static Deadline after(Duration budget) {
    return new Deadline(System.nanoTime() + budget.toNanos(), budget);
  }

  /**
   * Polls until a condition holds: first fast, then giving the turn away, then in short naps.
   *
   * @throws BackendTimeoutException when the deadline passes; {@code what} says what did not happen
   * @throws IllegalStateException when the caller is interrupted while the condition does not hold;
   *     it remains interrupted
   */
  public void await(BooleanSupplier condition, Supplier<String> what) {
    for (int round = 0; !condition.getAsBoolean(); round++) {
      if (System.nanoTime() - endNanos > 0) {
        throw new BackendTimeoutException(what.get(), budget);
      }
      if (Thread.currentThread().isInterrupted()) {
        // A nap would end at once. The flag stays, for the caller.
        throw new IllegalStateException("interrupted while waiting");
      }
      rest(round);
    }
  }

  private static void rest(int round) {
    if (round < SPINS) {
      Thread.onSpinWait();
    } else if (round < SPINS + YIELDS) {
      Thread.yield();
    } else {
      LockSupport.parkNanos(NAP_NANOS);
    }
  }
}

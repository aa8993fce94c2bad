package dev.ringproof.inspect.facts;

import dev.ringproof.host.telemetry.Health;
import java.util.Optional;

/**
 * What the watchdog says of two moments.
 *
 * @param comparable whether the later moment can have come after the earlier one
 * @param previousDoneCount executed slots before
 * @param doneDelta slots executed in between; absent when not comparable
 * @param suspectedStall work is queued, none was executed, and no fault explains it; absent when
 *     not comparable
 */
public record HealthFacts(
    boolean comparable,
    long previousDoneCount,
    Optional<Long> doneDelta,
    Optional<Boolean> suspectedStall) {

  /**
   * Says what a watchdog concluded.
   *
   * @param health its conclusion, absent when the done count went back
   * @param previousDoneCount executed slots before, u32
   */
  public static HealthFacts of(Optional<Health> health, long previousDoneCount) {
    return new HealthFacts(
        health.isPresent(),
        previousDoneCount,
        health.map(view -> Integer.toUnsignedLong(view.doneDelta())),
        health.map(Health::suspectedStall));
  }
}

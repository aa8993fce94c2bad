package dev.ringproof.inspect.facts;

import dev.ringproof.host.telemetry.Health;
import java.util.Optional;

/**
 * What the watchdog says of two moments.
 *
 * @param comparable whether the later moment can have come after the earlier one
 * @param previousDoneCount executed slots before
 * @param doneDelta slots executed in between; absent when not comparable
 * @param deltaIfWrapped slots executed in between if DONE_COUNT, which went back, wrapped at 2^32;
 *     absent when it did not go back, or by too little for that
 * @param suspectedStall work is queued, none was executed, and no fault explains it; absent when
 *     not comparable
 */
public record HealthFacts(
    boolean comparable,
    long previousDoneCount,
    Optional<Long> doneDelta,
    Optional<Long> deltaIfWrapped,
    Optional<Boolean> suspectedStall) {

  /**
   * Says what a watchdog concluded.
   *
   * @param health its conclusion, absent when the done count went back
   * @param previousDoneCount executed slots before, u32
   * @param doneCount executed slots now, u32
   */
  public static HealthFacts of(Optional<Health> health, int previousDoneCount, int doneCount) {
    // Nearer forwards than backwards round the circle of 2^32: the rule of serial numbers.
    boolean wrapped = health.isEmpty() && doneCount - previousDoneCount > 0;
    return new HealthFacts(
        health.isPresent(),
        Integer.toUnsignedLong(previousDoneCount),
        health.map(view -> Integer.toUnsignedLong(view.doneDelta())),
        wrapped ? Optional.of((long) doneCount - previousDoneCount) : Optional.empty(),
        health.map(Health::suspectedStall));
  }
}

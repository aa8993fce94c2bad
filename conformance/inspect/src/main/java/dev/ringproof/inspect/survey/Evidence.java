package dev.ringproof.inspect.survey;

import dev.ringproof.inspect.dump.Dumps;
import dev.ringproof.inspect.facts.ControlFacts;
import dev.ringproof.inspect.facts.DebugFacts;
import dev.ringproof.inspect.facts.HealthFacts;
import dev.ringproof.inspect.facts.Numeral;
import dev.ringproof.inspect.facts.RingFacts;
import dev.ringproof.spec.slot.SlotStatus;
import java.util.Optional;

/**
 * What a diagnosis rests on.
 *
 * @param dumps the files
 * @param ring figures of the ring
 * @param control figures of the control buffer
 * @param survey counts of the queued slots
 * @param health what the watchdog says
 * @param debugLog what is left of the debug log
 */
record Evidence(
    Dumps dumps,
    RingFacts ring,
    ControlFacts control,
    Survey survey,
    Optional<HealthFacts> health,
    Optional<DebugFacts> debugLog) {

  long count(SlotStatus status) {
    return ring.count(status);
  }

  long queued() {
    return ring.queueDepth();
  }

  /** Slots executed since the earlier moment, if there is one that can be compared. */
  Optional<Long> doneDelta() {
    return health.flatMap(HealthFacts::doneDelta);
  }

  /** What happened since the earlier moment, if there is one that can be compared. */
  Optional<Movement> movement() {
    return doneDelta().flatMap(delta -> survey.movement());
  }

  /** Whether nothing was finished and lanes moved all the same. */
  boolean movedOnly() {
    return doneDelta().equals(Optional.of(0L))
        && movement().map(Movement::lanesMoved).orElse(false);
  }

  /** Whether nothing but the host moved, so that the moments may be too close to tell. */
  boolean publishedOnly() {
    return doneDelta().equals(Optional.of(0L))
        && !movedOnly()
        && movement().map(Movement::newWork).orElse(false);
  }

  /** Slots executed since the earlier moment if DONE_COUNT wrapped, if that is likely. */
  Optional<Long> deltaIfWrapped() {
    return health.flatMap(HealthFacts::deltaIfWrapped);
  }

  boolean regressed() {
    return health.isPresent() && !health.get().comparable();
  }

  /** Slots of that number as the subject of a sentence. */
  static String are(long count) {
    return slots(count) + (count == 1 ? " is" : " are");
  }

  /** Slots of that number, in words. */
  static String slots(long count) {
    return count == 1 ? "1 slot" : Numeral.count(count) + " slots";
  }
}

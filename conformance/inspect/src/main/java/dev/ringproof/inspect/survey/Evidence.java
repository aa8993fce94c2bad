package dev.ringproof.inspect.survey;

import dev.ringproof.inspect.dump.Dumps;
import dev.ringproof.inspect.facts.ControlFacts;
import dev.ringproof.inspect.facts.DebugFacts;
import dev.ringproof.inspect.facts.HealthFacts;
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

  boolean regressed() {
    return health.isPresent() && !health.get().comparable();
  }

  /** Slots of that number, in words. */
  static String slots(long count) {
    return count == 1 ? "1 slot" : count + " slots";
  }
}

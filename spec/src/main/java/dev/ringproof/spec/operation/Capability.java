package dev.ringproof.spec.operation;

import java.util.Locale;

/** Groups of operations that a backend offers or does not offer as a whole. */
public enum Capability {
  /** Lengths, encoders, readers. */
  CODEC,
  /** Publication into a ring. */
  PUBLISH,
  /** Host-side moves of a slot's status. */
  TRANSITION,
  /** Typed publication. */
  DESCRIPTOR,
  /** Producer and consumer of an owned ring. */
  RING,
  /** Snapshots. */
  TELEMETRY,
  /** Count-Min sketches. */
  SKETCH,
  /** Launch policy. */
  POLICY,
  /** Priority partition. */
  SCHEDULE,
  /** Execution by one lane. */
  DRAIN,
  /** Execution by many lanes. */
  PARALLEL,
  /** Execution while the host publishes. */
  PERSISTENT;

  /** Wire name, as in the testee protocol. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}

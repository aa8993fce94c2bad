package dev.ringproof.spec.operation;

import dev.ringproof.spec.telemetry.RingDump;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Words;

/** Operations of the capabilities {@code telemetry} and {@code sketch}: the host only reads. */
public sealed interface TelemetryOperation extends Operation {
  /** Snapshot of a control buffer. */
  record DecodeControl(Bytes control) implements TelemetryOperation {}

  /** Snapshot of a ring. */
  record DecodeRing(Bytes control, Bytes ring, Words windowOpcodes) implements TelemetryOperation {}

  /** Slots of an opcode with work under way. */
  record ActiveSlots(Bytes control, Bytes ring, Words windowOpcodes, int opcode)
      implements TelemetryOperation {}

  /** Derived counters of a snapshot. */
  record RuntimeCounters(Bytes control, Bytes ring, Words windowOpcodes)
      implements TelemetryOperation {}

  /** What the watchdog sees between two snapshots. */
  record HealthSince(RingDump previous, RingDump current) implements TelemetryOperation {}

  /** Count-Min sketches of a snapshot. */
  record Sketch(Bytes control, Bytes ring, int depth, int width) implements TelemetryOperation {}
}

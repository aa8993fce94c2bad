package dev.ringproof.model.backend;

import dev.ringproof.model.sketch.SnapshotSketches;
import dev.ringproof.model.telemetry.ControlDecoding;
import dev.ringproof.model.telemetry.HealthCheck;
import dev.ringproof.model.telemetry.RingDecoding;
import dev.ringproof.model.telemetry.RuntimeFigures;
import dev.ringproof.spec.answer.TelemetryAnswer.RingSnapshotAnswer;
import dev.ringproof.spec.operation.TelemetryOperation.ActiveSlots;
import dev.ringproof.spec.operation.TelemetryOperation.DecodeControl;
import dev.ringproof.spec.operation.TelemetryOperation.DecodeRing;
import dev.ringproof.spec.operation.TelemetryOperation.HealthSince;
import dev.ringproof.spec.operation.TelemetryOperation.RuntimeCounters;
import dev.ringproof.spec.operation.TelemetryOperation.Sketch;
import dev.ringproof.spec.telemetry.RingDump;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Words;

/** Operations of the capabilities {@code telemetry} and {@code sketch}. */
final class TelemetryTable {
  private TelemetryTable() {}

  static void addTo(OperationTable table) {
    table
        .reads(DecodeControl.class, it -> ControlDecoding.of(it.control()))
        .reads(DecodeRing.class, it -> snapshot(it.control(), it.ring(), it.windowOpcodes()))
        .reads(
            ActiveSlots.class,
            it ->
                RingDecoding.activeSlots(
                    snapshot(it.control(), it.ring(), it.windowOpcodes()), it.opcode()))
        .reads(
            RuntimeCounters.class,
            it -> RuntimeFigures.of(snapshot(it.control(), it.ring(), it.windowOpcodes())))
        .reads(HealthSince.class, it -> HealthCheck.since(it.previous(), it.current()))
        .reads(
            Sketch.class,
            it ->
                SnapshotSketches.of(
                    snapshot(it.control(), it.ring(), Words.EMPTY), it.depth(), it.width()));
  }

  static RingSnapshotAnswer snapshot(Bytes control, Bytes ring, Words windowOpcodes) {
    return RingDecoding.of(new RingDump(control, ring, windowOpcodes));
  }
}

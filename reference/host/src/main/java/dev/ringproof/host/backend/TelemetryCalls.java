package dev.ringproof.host.backend;

import dev.ringproof.host.telemetry.ControlSnapshot;
import dev.ringproof.host.telemetry.Health;
import dev.ringproof.host.telemetry.OpcodeSet;
import dev.ringproof.host.telemetry.RingSnapshot;
import dev.ringproof.host.telemetry.RuntimeCounters;
import dev.ringproof.spec.answer.TelemetryAnswer.ActiveSlotsAnswer;
import dev.ringproof.spec.answer.TelemetryAnswer.HealthAnswer;
import dev.ringproof.spec.answer.TelemetryAnswer.RuntimeCountersAnswer;
import dev.ringproof.spec.operation.TelemetryOperation;
import dev.ringproof.spec.operation.TelemetryOperation.ActiveSlots;
import dev.ringproof.spec.operation.TelemetryOperation.DecodeControl;
import dev.ringproof.spec.operation.TelemetryOperation.DecodeRing;
import dev.ringproof.spec.operation.TelemetryOperation.HealthSince;
import dev.ringproof.spec.telemetry.RingDump;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Words;

/** Operations of the capability {@code telemetry}; none of them changes a buffer. */
final class TelemetryCalls {
  private TelemetryCalls() {}

  static void enter(CallTable table) {
    table
        .reads(
            DecodeControl.class,
            asked -> SnapshotAnswers.control(ControlSnapshot.of(asked.control().view())))
        .reads(
            DecodeRing.class,
            asked ->
                SnapshotAnswers.ring(
                    snapshot(asked.control(), asked.ring(), asked.windowOpcodes())))
        .reads(ActiveSlots.class, TelemetryCalls::activeSlots)
        .reads(TelemetryOperation.RuntimeCounters.class, TelemetryCalls::runtimeCounters)
        .reads(HealthSince.class, TelemetryCalls::healthSince);
  }

  /** A snapshot of an operation's buffers. */
  static RingSnapshot snapshot(Bytes control, Bytes ring, Words windowOpcodes) {
    return RingSnapshot.of(control.view(), ring.view(), OpcodeSet.of(windowOpcodes));
  }

  private static RingSnapshot snapshot(RingDump dump) {
    return snapshot(dump.control(), dump.ring(), dump.windowOpcodes());
  }

  private static ActiveSlotsAnswer activeSlots(ActiveSlots asked) {
    RingSnapshot snapshot = snapshot(asked.control(), asked.ring(), asked.windowOpcodes());
    return new ActiveSlotsAnswer(Words.of(snapshot.activeSlots(asked.opcode()).toArray()));
  }

  private static RuntimeCountersAnswer runtimeCounters(TelemetryOperation.RuntimeCounters asked) {
    RuntimeCounters counters =
        RuntimeCounters.of(snapshot(asked.control(), asked.ring(), asked.windowOpcodes()));
    return new RuntimeCountersAnswer(
        counters.totalSlots(),
        counters.queueDepth(),
        counters.gpuIdleSlots(),
        counters.gpuIdlePpm(),
        counters.frontierDensityBps(),
        counters.occupancyProxyBps(),
        counters.drainedSlots(),
        counters.unreclaimedDoneSlots(),
        counters.tenantFairnessTotal(),
        counters.priorityFairnessTotal(),
        counters.tenantFairnessSkew(),
        counters.requeueSlots(),
        counters.priorityRequeueCount(),
        counters.faultSlots());
  }

  private static HealthAnswer healthSince(HealthSince asked) {
    RingSnapshot previous = snapshot(asked.previous());
    Health health = Health.since(previous, snapshot(asked.current()));
    return new HealthAnswer(
        health.doneDelta(),
        health.queueDepth(),
        health.faultSlots(),
        health.requeueSlots(),
        health.gpuIdlePpm(),
        health.suspectedStall());
  }
}

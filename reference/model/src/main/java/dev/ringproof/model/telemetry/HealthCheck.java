package dev.ringproof.model.telemetry;

import static dev.ringproof.model.refusal.Requirement.require;

import dev.ringproof.spec.answer.TelemetryAnswer.HealthAnswer;
import dev.ringproof.spec.answer.TelemetryAnswer.RingSnapshotAnswer;
import dev.ringproof.spec.answer.TelemetryAnswer.RuntimeCountersAnswer;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.telemetry.RingDump;

/** What a watchdog sees between two snapshots. */
public final class HealthCheck {
  private HealthCheck() {}

  /**
   * Progress since a previous snapshot.
   *
   * @throws dev.ringproof.spec.refusal.RefusedException {@code control_length}, {@code ring_length}
   *     of the previous snapshot and then of the current one; {@code done_count_regressed}
   */
  public static HealthAnswer since(RingDump previousDump, RingDump currentDump) {
    RingSnapshotAnswer previous = RingDecoding.of(previousDump); // TEL-22: before the current one.
    RuntimeCountersAnswer now = RuntimeFigures.of(RingDecoding.of(currentDump));
    int before = previous.control().doneCount();
    boolean forwards = Integer.compareUnsigned(now.drainedSlots(), before) >= 0;
    require(forwards, RefusalCode.DONE_COUNT_REGRESSED); // TEL-24
    int doneDelta = now.drainedSlots() - before; // TEL-23
    return new HealthAnswer(
        doneDelta,
        now.queueDepth(),
        now.faultSlots(),
        now.requeueSlots(),
        now.gpuIdlePpm(),
        now.queueDepth() != 0 && doneDelta == 0 && now.faultSlots() == 0); // TEL-25
  }
}

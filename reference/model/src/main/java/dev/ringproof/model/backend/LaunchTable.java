package dev.ringproof.model.backend;

import dev.ringproof.model.launch.LaunchAdvice;
import dev.ringproof.model.launch.MeasuredLaunch;
import dev.ringproof.model.launch.PriorityOffsets;
import dev.ringproof.spec.answer.ChangedBuffers;
import dev.ringproof.spec.answer.CodecAnswer.ControlAnswer;
import dev.ringproof.spec.answer.LaunchAnswer.PriorityOffsetsAnswer;
import dev.ringproof.spec.operation.LaunchOperation.DefaultPriorityOffsets;
import dev.ringproof.spec.operation.LaunchOperation.RecommendLaunch;
import dev.ringproof.spec.operation.LaunchOperation.RecommendLaunchFromTelemetry;
import dev.ringproof.spec.operation.LaunchOperation.WriteDefaultPriorityOffsets;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.value.Bytes;
import java.nio.ByteBuffer;

/** Operations of the capabilities {@code policy} and {@code schedule}. */
final class LaunchTable {
  private LaunchTable() {}

  static void addTo(OperationTable table) {
    table
        .reads(RecommendLaunch.class, it -> LaunchAdvice.of(it.request(), it.previousTopology()))
        .reads(
            RecommendLaunchFromTelemetry.class,
            it ->
                MeasuredLaunch.of(
                    TelemetryTable.snapshot(it.control(), it.ring(), it.windowOpcodes()),
                    it.request()))
        .reads(
            DefaultPriorityOffsets.class,
            it -> new PriorityOffsetsAnswer(PriorityOffsets.of(it.totalSlots())))
        .on(WriteDefaultPriorityOffsets.class, LaunchTable::write);
  }

  private static Outcome write(WriteDefaultPriorityOffsets it) {
    ByteBuffer control = it.control().toBuffer();
    try {
      PriorityOffsets.write(control, it.totalSlots());
      return Outcome.done(new ControlAnswer(Bytes.copyOf(control)));
    } catch (RefusedException refused) {
      ChangedBuffers left = ChangedBuffers.ofControl(Bytes.copyOf(control));
      return Outcome.refused(refused.refusal(), left);
    }
  }
}

package dev.ringproof.host.backend;

import dev.ringproof.host.launch.LaunchPolicy;
import dev.ringproof.host.launch.LaunchRecommendation;
import dev.ringproof.host.launch.MeasuredRequest;
import dev.ringproof.host.launch.PriorityPartition;
import dev.ringproof.host.telemetry.RingSnapshot;
import dev.ringproof.spec.answer.ChangedBuffers;
import dev.ringproof.spec.answer.CodecAnswer.ControlAnswer;
import dev.ringproof.spec.answer.LaunchAnswer.PriorityOffsetsAnswer;
import dev.ringproof.spec.answer.LaunchAnswer.RecommendationAnswer;
import dev.ringproof.spec.launch.LaunchRequest;
import dev.ringproof.spec.operation.LaunchOperation.DefaultPriorityOffsets;
import dev.ringproof.spec.operation.LaunchOperation.RecommendLaunch;
import dev.ringproof.spec.operation.LaunchOperation.RecommendLaunchFromTelemetry;
import dev.ringproof.spec.operation.LaunchOperation.WriteDefaultPriorityOffsets;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Operations of the capabilities {@code policy} and {@code schedule}. */
final class LaunchCalls {
  private LaunchCalls() {}

  static void enter(CallTable table) {
    table
        .reads(
            RecommendLaunch.class,
            asked ->
                answer(
                    LaunchPolicy.standard().recommend(asked.request(), asked.previousTopology())))
        .reads(RecommendLaunchFromTelemetry.class, LaunchCalls::recommendMeasured)
        .reads(
            DefaultPriorityOffsets.class,
            asked ->
                new PriorityOffsetsAnswer(PriorityPartition.defaultOffsets(asked.totalSlots())))
        .on(WriteDefaultPriorityOffsets.class, LaunchCalls::storeOffsets);
  }

  private static RecommendationAnswer recommendMeasured(RecommendLaunchFromTelemetry asked) {
    RingSnapshot snapshot =
        TelemetryCalls.snapshot(asked.control(), asked.ring(), asked.windowOpcodes());
    LaunchRequest measured = MeasuredRequest.of(snapshot, asked.request());
    return answer(LaunchPolicy.standard().recommend(measured, Optional.empty()));
  }

  /** Words written before the first that is missing stay written. */
  private static Outcome storeOffsets(WriteDefaultPriorityOffsets asked) {
    ByteBuffer control = asked.control().toBuffer();
    try {
      PriorityPartition.storeDefaultOffsets(control, asked.totalSlots());
      return Outcome.done(new ControlAnswer(Bytes.copyOf(control)));
    } catch (RefusedException refused) {
      return Outcome.refused(refused.refusal(), ChangedBuffers.ofControl(Bytes.copyOf(control)));
    }
  }

  private static RecommendationAnswer answer(LaunchRecommendation launch) {
    return new RecommendationAnswer(
        launch.topology(),
        launch.grid().workerGroups(),
        launch.grid().workgroupSizeX(),
        launch.grid().slotCount(),
        Words.of(launch.grid().dispatchX(), 1, 1),
        launch.pressure(),
        launch.hits().hitCapacity(),
        launch.hits().peakDeviceBytes(),
        launch.hits().budgetBytes(),
        launch.mode(),
        launch.promotion().hotOpcodes(),
        launch.promotion().hotWindows(),
        launch.agePriorityWork());
  }
}

package dev.ringproof.model.backend;

import dev.ringproof.host.launch.LaunchPolicy;
import dev.ringproof.host.launch.LaunchRecommendation;
import dev.ringproof.host.launch.MeasuredRequest;
import dev.ringproof.host.launch.PriorityPartition;
import dev.ringproof.host.telemetry.RingSnapshot;
import dev.ringproof.spec.launch.LaunchRequest;
import dev.ringproof.spec.operation.LaunchOperation;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Operations of the capabilities {@code policy} and {@code schedule}. */
final class LaunchAdapter {
  private LaunchAdapter() {}

  static void register(OperationTable table) {
    table
        .on(LaunchOperation.RecommendLaunch.class, LaunchAdapter::recommend)
        .on(LaunchOperation.RecommendLaunchFromTelemetry.class, LaunchAdapter::recommendMeasured)
        .on(LaunchOperation.DefaultPriorityOffsets.class, LaunchAdapter::defaultOffsets)
        .on(LaunchOperation.WriteDefaultPriorityOffsets.class, LaunchAdapter::storeOffsets);
  }

  private static Outcome recommend(LaunchOperation.RecommendLaunch asked) {
    return TelemetryAdapter.answer(
        () -> fields(LaunchPolicy.standard().recommend(asked.request(), asked.previousTopology())));
  }

  private static Outcome recommendMeasured(LaunchOperation.RecommendLaunchFromTelemetry asked) {
    return TelemetryAdapter.answer(
        () -> {
          RingSnapshot snapshot =
              TelemetryAdapter.snapshot(asked.control(), asked.ring(), asked.windowOpcodes());
          LaunchRequest measured = MeasuredRequest.of(snapshot, asked.request());
          return fields(LaunchPolicy.standard().recommend(measured, Optional.empty()));
        });
  }

  private static Outcome defaultOffsets(LaunchOperation.DefaultPriorityOffsets asked) {
    int[] offsets = PriorityPartition.defaultOffsets(asked.totalSlots()).toArray();
    return Outcome.done(Fields.of("offsets", Value.u32s(offsets)));
  }

  private static Outcome storeOffsets(LaunchOperation.WriteDefaultPriorityOffsets asked) {
    ByteBuffer control = asked.control().toBuffer();
    try {
      PriorityPartition.storeDefaultOffsets(control, asked.totalSlots());
      return Outcome.done(buffer(control));
    } catch (RefusedException refused) {
      return Outcome.refused(refused.refusal(), buffer(control));
    }
  }

  private static Fields buffer(ByteBuffer control) {
    return Fields.of("control", Bytes.copyOf(control));
  }

  private static Fields fields(LaunchRecommendation launch) {
    return Fields.of("topology", Value.text(launch.topology().wireName()))
        .with("worker_groups", Value.u32(launch.grid().workerGroups()))
        .with("workgroup_size_x", Value.u32(launch.grid().workgroupSizeX()))
        .with("slot_count", Value.u32(launch.grid().slotCount()))
        .with("dispatch_grid", Value.u32s(launch.grid().dispatchX(), 1, 1))
        .with("pressure", Value.text(launch.pressure().wireName()))
        .with("hit_capacity", Value.u32(launch.hits().hitCapacity()))
        .with("estimated_peak_device_bytes", Value.u64(launch.hits().peakDeviceBytes()))
        .with("device_memory_budget_bytes", Value.u64(launch.hits().budgetBytes()))
        .with("execution_mode", Value.text(launch.mode().wireName()))
        .with("promote_hot_opcodes", Value.flag(launch.promotion().hotOpcodes()))
        .with("promote_hot_windows", Value.flag(launch.promotion().hotWindows()))
        .with("age_priority_work", Value.flag(launch.agePriorityWork()));
  }
}

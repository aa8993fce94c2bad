package dev.ringproof.model.backend;

import dev.ringproof.host.telemetry.CountMinSketch;
import dev.ringproof.host.telemetry.RingSketches;
import dev.ringproof.host.telemetry.RingSnapshot;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.operation.TelemetryOperation;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import dev.ringproof.spec.value.Words;
import java.util.stream.IntStream;

/** Operations of the capability {@code sketch}. */
final class SketchAdapter {
  private SketchAdapter() {}

  static void register(OperationTable table) {
    table.on(TelemetryOperation.Sketch.class, SketchAdapter::sketch);
  }

  private static Outcome sketch(TelemetryOperation.Sketch asked) {
    return TelemetryAdapter.answer(
        () -> {
          RingSnapshot snapshot =
              TelemetryAdapter.snapshot(asked.control(), asked.ring(), Words.EMPTY);
          RingSketches sketches = new RingSketches();
          sketches.sketch(snapshot, asked.depth(), asked.width());
          return fields(sketches);
        });
  }

  private static Fields fields(RingSketches sketches) {
    return Fields.of("ring_opcode", counters(sketches.ringOpcode()))
        .with("active_opcode", counters(sketches.activeOpcode()))
        .with("tenant", counters(sketches.tenant()))
        .with("status", counters(sketches.status()))
        .with("dispatch_metrics", counters(sketches.dispatchMetrics()))
        .with("total_slots", Value.u64(sketches.totalSlots()))
        .with("active_slots", Value.u64(sketches.activeSlots()));
  }

  private static Value counters(CountMinSketch sketch) {
    return Value.seq(
        IntStream.range(0, sketch.depth() * sketch.width())
            .mapToObj(index -> Value.u64(sketch.counter(index)))
            .toList());
  }
}

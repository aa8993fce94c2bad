package dev.ringproof.host.backend;

import dev.ringproof.host.telemetry.CountMinSketch;
import dev.ringproof.host.telemetry.RingSketches;
import dev.ringproof.spec.answer.TelemetryAnswer.SketchAnswer;
import dev.ringproof.spec.operation.TelemetryOperation.Sketch;
import dev.ringproof.spec.value.Words;
import java.util.List;
import java.util.stream.IntStream;

/** Operations of the capability {@code sketch}. */
final class SketchCalls {
  private SketchCalls() {}

  static void enter(CallTable table) {
    table.reads(Sketch.class, SketchCalls::sketch);
  }

  private static SketchAnswer sketch(Sketch asked) {
    RingSketches sketches = new RingSketches();
    sketches.sketch(
        TelemetryCalls.snapshot(asked.control(), asked.ring(), Words.EMPTY),
        asked.depth(),
        asked.width());
    return new SketchAnswer(
        counters(sketches.ringOpcode()),
        counters(sketches.activeOpcode()),
        counters(sketches.tenant()),
        counters(sketches.status()),
        counters(sketches.dispatchMetrics()),
        sketches.totalSlots(),
        sketches.activeSlots());
  }

  private static List<Long> counters(CountMinSketch sketch) {
    return IntStream.range(0, sketch.depth() * sketch.width()).mapToObj(sketch::counter).toList();
  }
}

package dev.ringproof.model.sketch;

import dev.ringproof.model.telemetry.RingDecoding;
import dev.ringproof.spec.answer.MetricEntry;
import dev.ringproof.spec.answer.SlotEntry;
import dev.ringproof.spec.answer.TelemetryAnswer.RingSnapshotAnswer;
import dev.ringproof.spec.answer.TelemetryAnswer.SketchAnswer;
import dev.ringproof.spec.refusal.RefusedException;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/** How often a snapshot holds what, as sketches of one shape. */
public final class SnapshotSketches {
  private static final ToLongFunction<SlotEntry> ONCE = slot -> 1;

  private final int depth;
  private final int width;

  private SnapshotSketches(int depth, int width) {
    this.depth = depth;
    this.width = width;
  }

  /**
   * The sketches of a snapshot.
   *
   * @param depth u32
   * @param width u32
   * @throws RefusedException {@code sketch_shape}; that of the snapshot came before (SKT-01)
   */
  public static SketchAnswer of(RingSnapshotAnswer snapshot, int depth, int width) {
    SnapshotSketches sketches = new SnapshotSketches(depth, width);
    List<SlotEntry> slots = snapshot.slots();
    List<SlotEntry> active = slots.stream().filter(RingDecoding::isActive).toList();
    List<MetricEntry> metrics = snapshot.control().metrics();
    return new SketchAnswer(
        sketches.count(slots, SlotEntry::opcode, ONCE), // SKT-09
        sketches.count(active, SlotEntry::opcode, ONCE), // SKT-10
        sketches.count(slots, SlotEntry::tenant, ONCE), // SKT-11
        sketches.count(slots, SlotEntry::status, ONCE), // SKT-12
        sketches.count(
            metrics,
            MetricEntry::opcode,
            metric -> Integer.toUnsignedLong(metric.count())), // SKT-13
        slots.size(), // SKT-14
        active.size());
  }

  private <T> List<Long> count(List<T> items, ToIntFunction<T> key, ToLongFunction<T> count) {
    CountMin sketch = new CountMin(depth, width);
    items.forEach(item -> sketch.add(key.applyAsInt(item), count.applyAsLong(item)));
    return sketch.counters();
  }
}

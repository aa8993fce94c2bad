package dev.ringproof.gpu.telemetry;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.operation.TelemetryOperation.Sketch;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.Value;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code sketch.h} counts, and when it is not asked. */
public final class SlotSketches {
  private static final List<String> NAMES =
      List.of("ring_opcode", "active_opcode", "tenant", "status", "dispatch_metrics");
  private static final int TOTALS = 2;
  private static final long MOST_CELLS = 1 << 20;

  private SlotSketches() {}

  /** The first of the control, ring and shape checks that fails. */
  public static Optional<Refusal> check(Sketch asked) {
    if (asked.control().length() < ControlLayout.MIN_BYTES
        || asked.control().length() % Integer.BYTES != 0) {
      return Optional.of(Refusal.of(RefusalCode.CONTROL_LENGTH));
    }
    if (asked.ring().length() % SlotLayout.SLOT_BYTES != 0) {
      return Optional.of(Refusal.of(RefusalCode.RING_LENGTH));
    }
    boolean none = asked.depth() == 0 || asked.width() == 0;
    return none || tooMany(asked)
        ? Optional.of(Refusal.of(RefusalCode.SKETCH_SHAPE))
        : Optional.empty();
  }

  /** Depth times width as numbers of 32 bits without a sign; their product may take all 64. */
  private static boolean tooMany(Sketch asked) {
    long cells = Integer.toUnsignedLong(asked.depth()) * Integer.toUnsignedLong(asked.width());
    return Long.compareUnsigned(cells, MOST_CELLS) > 0;
  }

  /** Bytes of the counters of an operation that passes the check. */
  public static int counterBytes(Sketch asked) {
    return (NAMES.size() * cells(asked) + TOTALS) * Long.BYTES;
  }

  /** The counters, named as in the testee protocol. */
  public static Fields fields(Sketch asked, ByteBuffer counters) {
    int cells = cells(asked);
    Fields fields = Fields.NONE;
    for (int sketch = 0; sketch < NAMES.size(); sketch++) {
      List<Value> values = new ArrayList<>(cells);
      for (int cell = 0; cell < cells; cell++) {
        values.add(Value.u64(counter(counters, sketch * cells + cell)));
      }
      fields = fields.with(NAMES.get(sketch), Value.seq(values));
    }
    int totals = NAMES.size() * cells;
    return fields
        .with("total_slots", Value.u64(counter(counters, totals)))
        .with("active_slots", Value.u64(counter(counters, totals + 1)));
  }

  private static int cells(Sketch asked) {
    return asked.depth() * asked.width();
  }

  private static long counter(ByteBuffer counters, int index) {
    return Integer.toUnsignedLong(LittleEndian.get(counters, 2 * index))
        | (long) LittleEndian.get(counters, 2 * index + 1) << Integer.SIZE;
  }
}

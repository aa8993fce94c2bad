package dev.ringproof.gpu.telemetry;

import dev.ringproof.host.execution.StartCheck;
import dev.ringproof.spec.answer.TelemetryAnswer.SketchAnswer;
import dev.ringproof.spec.operation.TelemetryOperation.Sketch;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What {@code sketch.h} counts, and when it is not asked. */
public final class SlotSketches {
  private static final int SKETCHES = 5;
  private static final int TOTALS = 2;
  private static final long MOST_CELLS = 1 << 20;

  private SlotSketches() {}

  /**
   * The first of the control, ring (TEL-02, TEL-03) and shape (SKT-01, SKT-02) checks that fails.
   */
  public static Optional<Refusal> check(Sketch asked) {
    return StartCheck.buffers(asked.control().length(), asked.ring().length(), 0)
        .or(() -> shape(asked));
  }

  private static Optional<Refusal> shape(Sketch asked) {
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
    return (SKETCHES * cells(asked) + TOTALS) * Long.BYTES;
  }

  /**
   * The sketches in the order in which the kernel has them, from the first byte of its counters.
   */
  public static SketchAnswer answer(Sketch asked, ByteBuffer counters) {
    int cells = cells(asked);
    int totals = SKETCHES * cells;
    return new SketchAnswer(
        sketch(counters, 0, cells),
        sketch(counters, 1, cells),
        sketch(counters, 2, cells),
        sketch(counters, 3, cells),
        sketch(counters, 4, cells),
        counter(counters, totals),
        counter(counters, totals + 1));
  }

  private static List<Long> sketch(ByteBuffer counters, int place, int cells) {
    return IntStream.range(place * cells, (place + 1) * cells)
        .mapToObj(at -> counter(counters, at))
        .toList();
  }

  private static int cells(Sketch asked) {
    return asked.depth() * asked.width();
  }

  private static long counter(ByteBuffer counters, int index) {
    return Integer.toUnsignedLong(LittleEndian.get(counters, 2 * index))
        | (long) LittleEndian.get(counters, 2 * index + 1) << Integer.SIZE;
  }
}

package dev.ringproof.model.control;

import static dev.ringproof.model.refusal.Requirement.require;

import dev.ringproof.spec.answer.CodecAnswer.MetricsAnswer;
import dev.ringproof.spec.answer.MetricEntry;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Words of control buffers of any length. The strict readers refuse with {@code misaligned_length}
 * and {@code missing_word}, in this order.
 */
public final class ControlReading {
  private static final long U32_MAX = 0xFFFF_FFFFL;

  private ControlReading() {}

  /** Executed slots (CTRL-16); strict. */
  public static int doneCount(ByteBuffer control) {
    return word(control, ControlLayout.DONE_COUNT_INDEX);
  }

  /** Executed batch fences (CTRL-17); strict. */
  public static int epoch(ByteBuffer control) {
    return word(control, ControlLayout.EPOCH_INDEX);
  }

  /**
   * An observable; strict.
   *
   * @param observable u32
   * @throws dev.ringproof.spec.refusal.RefusedException {@code byte_length_overflow} first, then as
   *     told above
   */
  public static int observable(ByteBuffer control, int observable) {
    long index = ControlLayout.OBSERVABLES_INDEX + Integer.toUnsignedLong(observable); // CTRL-04
    // CTRL-13: before the buffer is looked at.
    require(index <= U32_MAX, RefusalCode.BYTE_LENGTH_OVERFLOW, BufferName.CONTROL);
    return word(control, index);
  }

  /** Counts of the opcodes that were executed; strict. */
  public static MetricsAnswer metrics(ByteBuffer control) {
    // CTRL-19: read in ascending order, so that the first absent word is the one reported.
    return executed(
        opcodes().map(opcode -> new MetricEntry(opcode, word(control, metricIndex(opcode)))));
  }

  /** Counts of the opcodes that were executed, as far as whole words are there (CTRL-20). */
  public static MetricsAnswer presentMetrics(ByteBuffer control) {
    return executed(
        opcodes()
            .filter(opcode -> metricIndex(opcode) < LittleEndian.words(control))
            .map(
                opcode -> new MetricEntry(opcode, LittleEndian.get(control, metricIndex(opcode)))));
  }

  private static MetricsAnswer executed(Stream<MetricEntry> metrics) {
    return new MetricsAnswer(metrics.filter(metric -> metric.count() != 0).toList()); // CTRL-18
  }

  private static Stream<Integer> opcodes() {
    return IntStream.range(0, ControlLayout.METRICS_WORDS).boxed();
  }

  private static int metricIndex(int opcode) {
    return ControlLayout.METRICS_INDEX + opcode;
  }

  private static int word(ByteBuffer control, long index) {
    return StrictRead.word(control, BufferName.CONTROL, index);
  }
}

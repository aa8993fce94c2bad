package dev.ringproof.host.control;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads single facts out of a control buffer of any kind and any length.
 *
 * <p>The strict readers refuse a length that is no multiple of 4 with {@code misaligned_length} and
 * an absent word with {@code missing_word}. They ask only for the words that they read: a buffer
 * shorter than the minimum is good enough if it holds those. Nothing is written. The access has no
 * memory ordering; any thread may call.
 */
public final class ControlReader {
  private ControlReader() {}

  /** Executed slots (u32, modulo 2^32). */
  public static int doneCount(ByteBuffer control) {
    return word(control, ControlLayout.DONE_COUNT_INDEX);
  }

  /** Executed batch fences (u32, modulo 2^32). */
  public static int epoch(ByteBuffer control) {
    return word(control, ControlLayout.EPOCH_INDEX);
  }

  /**
   * One observable (u32).
   *
   * @param index u32
   * @throws RefusedException {@code byte_length_overflow}, before the buffer is looked at, when the
   *     word index does not fit a u32; else as the other strict readers
   */
  public static int observable(ByteBuffer control, int index) {
    if (Integer.compareUnsigned(index, ControlLayout.REPRESENTABLE_OBSERVABLES) > 0) {
      throw new RefusedException(Refusal.of(RefusalCode.BYTE_LENGTH_OVERFLOW, BufferName.CONTROL));
    }
    return word(control, ControlLayout.OBSERVABLES_INDEX + Integer.toUnsignedLong(index));
  }

  /** Non-zero metrics in ascending order of opcode; all 32 words must be present. */
  public static List<OpcodeMetric> metrics(ByteBuffer control) {
    StrictWords.requireAligned(control, BufferName.CONTROL);
    int end = ControlLayout.METRICS_INDEX + ControlLayout.METRICS_WORDS;
    int present = LittleEndian.words(control);
    if (present < end) {
      int firstAbsent = Math.max(present, ControlLayout.METRICS_INDEX);
      throw new RefusedException(
          Refusal.missingWord(BufferName.CONTROL, firstAbsent, control.limit()));
    }
    return nonZeroMetrics(control, end);
  }

  /** Non-zero metrics among the whole words that are present; never an error. */
  public static List<OpcodeMetric> metricsLenient(ByteBuffer control) {
    int end = ControlLayout.METRICS_INDEX + ControlLayout.METRICS_WORDS;
    return nonZeroMetrics(control, Math.min(end, LittleEndian.words(control)));
  }

  private static List<OpcodeMetric> nonZeroMetrics(ByteBuffer control, int endIndex) {
    List<OpcodeMetric> metrics = new ArrayList<>();
    for (int i = ControlLayout.METRICS_INDEX; i < endIndex; i++) {
      int count = LittleEndian.get(control, i);
      if (count != 0) {
        metrics.add(new OpcodeMetric(i - ControlLayout.METRICS_INDEX, count));
      }
    }
    return List.copyOf(metrics);
  }

  private static int word(ByteBuffer control, long wordIndex) {
    StrictWords.requireAligned(control, BufferName.CONTROL);
    return StrictWords.require(control, BufferName.CONTROL, wordIndex);
  }
}

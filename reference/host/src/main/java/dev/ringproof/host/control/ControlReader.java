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
import java.util.Objects;

/**
 * Reads single facts out of a control buffer of any kind and any length.
 *
 * <p>The strict readers refuse a length that is no multiple of 4 with {@code misaligned_length} and
 * an absent word with {@code missing_word}. They ask only for the words that they read: a buffer
 * shorter than the minimum is good enough if it holds those. The lenient readers never refuse: what
 * is absent is 0, as it is to a kernel that loads outside its buffers (E7). Nothing is written. The
 * access has no memory ordering; any thread may call.
 */
public final class ControlReader {
  private static final int METRICS_END = ControlLayout.METRICS_INDEX + ControlLayout.METRICS_WORDS;

  private ControlReader() {}

  /** Executed slots (u32, modulo 2^32; CTRL-16). */
  public static int doneCount(ByteBuffer control) {
    return word(control, ControlLayout.DONE_COUNT_INDEX);
  }

  /** Executed slots (u32, modulo 2^32); 0 when the word is absent. */
  public static int doneCountLenient(ByteBuffer control) {
    return StrictWords.orZero(control, ControlLayout.DONE_COUNT_INDEX);
  }

  /** Executed batch fences (u32, modulo 2^32; CTRL-17). */
  public static int epoch(ByteBuffer control) {
    return word(control, ControlLayout.EPOCH_INDEX);
  }

  /** Executed batch fences (u32, modulo 2^32); 0 when the word is absent. */
  public static int epochLenient(ByteBuffer control) {
    return StrictWords.orZero(control, ControlLayout.EPOCH_INDEX);
  }

  /**
   * One observable (u32; CTRL-04).
   *
   * @param index u32
   * @throws RefusedException {@code byte_length_overflow}, before the buffer is looked at, when the
   *     word index does not fit a u32; else as the other strict readers
   */
  public static int observable(ByteBuffer control, int index) {
    if (Integer.compareUnsigned(index, ControlLayout.REPRESENTABLE_OBSERVABLES) > 0) {
      // CTRL-13
      throw new RefusedException(Refusal.of(RefusalCode.BYTE_LENGTH_OVERFLOW, BufferName.CONTROL));
    }
    return word(control, ControlLayout.OBSERVABLES_INDEX + Integer.toUnsignedLong(index));
  }

  /**
   * One observable (u32); 0 when the word is absent.
   *
   * @param index u32
   */
  public static int observableLenient(ByteBuffer control, int index) {
    return StrictWords.orZero(
        control, ControlLayout.OBSERVABLES_INDEX + Integer.toUnsignedLong(index));
  }

  /** Non-zero metrics in ascending order of opcode; all 32 words must be present. */
  public static List<OpcodeMetric> metrics(ByteBuffer control) {
    requireMetrics(control);
    return nonZeroMetrics(control, METRICS_END);
  }

  /** Non-zero metrics among the whole words that are present; never an error (CTRL-20). */
  public static List<OpcodeMetric> metricsLenient(ByteBuffer control) {
    return nonZeroMetrics(control, Math.min(METRICS_END, LittleEndian.words(control)));
  }

  /**
   * All metrics into given storage, without allocating.
   *
   * @param counts takes the metric (u32) of opcode {@code i} at index {@code i}; nothing is stored
   *     when the read is refused
   * @return how many are not zero, 0 to 32
   * @throws RefusedException as {@link #metrics}
   * @throws IndexOutOfBoundsException when there is no room for 32 counts
   */
  public static int metricsInto(ByteBuffer control, int[] counts) {
    requireMetrics(control);
    return metricsLenientInto(control, counts);
  }

  /**
   * The metrics that are present into given storage, without allocating; never an error.
   *
   * @param counts takes the metric (u32) of opcode {@code i} at index {@code i}, 0 when it is
   *     absent
   * @return how many are not zero, 0 to 32
   * @throws IndexOutOfBoundsException when there is no room for 32 counts
   */
  public static int metricsLenientInto(ByteBuffer control, int[] counts) {
    Objects.checkFromIndexSize(0, ControlLayout.METRICS_WORDS, counts.length);
    int nonZero = 0;
    for (int opcode = 0; opcode < ControlLayout.METRICS_WORDS; opcode++) {
      counts[opcode] = StrictWords.orZero(control, ControlLayout.METRICS_INDEX + opcode);
      nonZero += counts[opcode] == 0 ? 0 : 1;
    }
    return nonZero;
  }

  private static void requireMetrics(ByteBuffer control) {
    StrictWords.requireAligned(control, BufferName.CONTROL);
    int present = LittleEndian.words(control);
    if (present < METRICS_END) {
      int firstAbsent = Math.max(present, ControlLayout.METRICS_INDEX); // CTRL-19
      throw new RefusedException(
          Refusal.missingWord(BufferName.CONTROL, firstAbsent, control.limit()));
    }
  }

  /** CTRL-18 */
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

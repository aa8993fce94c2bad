package dev.ringproof.host.control;

import dev.ringproof.spec.control.DebugLogLayout;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * The records of a debug log, in storage that is used again.
 *
 * <p>Written only by {@link DebugLogReader}. Once it has held a log of some size, reading one of
 * that size or less allocates nothing. One thread reads into it; any number may look once it has
 * been handed to them. Words are u32 held in an int.
 */
public final class DebugRecords {
  private int[] words = new int[0];
  private int size;
  private int dropped;

  /** Storage without records. */
  public DebugRecords() {}

  /** Number of records. */
  public int size() {
    return size;
  }

  /** Records that a lenient read found counted and not kept (E8), 0 to 2^30; else 0. */
  public int dropped() {
    return dropped;
  }

  /**
   * Which text the host prints for a record, u32; the oldest record is 0.
   *
   * @throws IndexOutOfBoundsException when there is no such record
   */
  public int formatId(int index) {
    return words[first(index) + DebugLogLayout.FMT_ID_OFFSET];
  }

  /**
   * An argument of a record, u32.
   *
   * @param position 0 to 2
   * @throws IndexOutOfBoundsException when there is no such record or argument
   */
  public int arg(int index, int position) {
    int offset = Objects.checkIndex(position, DebugLogLayout.ARGS_WORDS);
    return words[first(index) + DebugLogLayout.ARGS_OFFSET + offset];
  }

  /**
   * A record as a value of its own.
   *
   * @throws IndexOutOfBoundsException when there is no such record
   */
  public DebugRecord record(int index) {
    return new DebugRecord(formatId(index), arg(index, 0), arg(index, 1), arg(index, 2));
  }

  /** Replaces the records by the first ones of a log that holds them. */
  void take(ByteBuffer log, int count, int droppedRecords) {
    int length = count * DebugLogLayout.RECORD_WORDS;
    if (words.length < length) {
      words = new int[length];
    }
    for (int i = 0; i < length; i++) {
      words[i] = LittleEndian.get(log, DebugLogLayout.RECORDS_INDEX + i);
    }
    size = count;
    dropped = droppedRecords;
  }

  private int first(int index) {
    return Objects.checkIndex(index, size) * DebugLogLayout.RECORD_WORDS;
  }
}

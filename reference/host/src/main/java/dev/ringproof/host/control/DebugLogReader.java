package dev.ringproof.host.control;

import dev.ringproof.spec.control.DebugLogLayout;
import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads the records of a debug log of any kind and any length; nothing is written.
 *
 * <p>The access has no memory ordering; any thread may call.
 */
public final class DebugLogReader {
  private DebugLogReader() {}

  /**
   * All records of a log that has not overflowed, oldest first.
   *
   * @throws RefusedException {@code misaligned_length}; {@code missing_word} when the cursor is
   *     absent, counts words that the log does not have (E8), or is no multiple of a record
   */
  public static List<DebugRecord> read(ByteBuffer log) {
    return records(log, requireCount(log));
  }

  /**
   * The same into given storage.
   *
   * @param records as it was when the read is refused; allocates only to grow
   * @throws RefusedException as {@link #read}
   */
  public static void readInto(ByteBuffer log, DebugRecords records) {
    records.take(log, requireCount(log), 0);
  }

  private static int requireCount(ByteBuffer log) {
    StrictWords.requireAligned(log, BufferName.DEBUG_LOG);
    long cursor =
        Integer.toUnsignedLong(
            StrictWords.require(log, BufferName.DEBUG_LOG, DebugLogLayout.CURSOR_INDEX));
    long capacityWords = LittleEndian.words(log) - DebugLogLayout.RECORDS_INDEX;
    if (cursor > capacityWords || cursor % DebugLogLayout.RECORD_WORDS != 0) {
      // LOG-09
      throw new RefusedException(
          Refusal.missingWord(
              BufferName.DEBUG_LOG, DebugLogLayout.RECORDS_INDEX + cursor, log.limit()));
    }
    return (int) cursor / DebugLogLayout.RECORD_WORDS;
  }

  /**
   * The whole records that a log kept and how many it had no room for; never an error (E8).
   *
   * <p>A kernel goes on counting when the log is full, so an overflowed cursor tells the loss.
   * Words that make up no whole record count neither as kept nor as dropped; a log without a cursor
   * word has neither.
   */
  public static DebugLogRemains readLenient(ByteBuffer log) {
    int counted = counted(log);
    int kept = kept(log, counted);
    return new DebugLogRemains(records(log, kept), counted - kept);
  }

  /** The same into given storage; allocates only to grow. */
  public static void readLenientInto(ByteBuffer log, DebugRecords records) {
    int counted = counted(log);
    int kept = kept(log, counted);
    records.take(log, kept, counted - kept);
  }

  /** Whole records that the cursor counts; none without one. Asked once: a kernel counts on. */
  private static int counted(ByteBuffer log) {
    int cursor = StrictWords.orZero(log, DebugLogLayout.CURSOR_INDEX);
    return Integer.divideUnsigned(cursor, DebugLogLayout.RECORD_WORDS);
  }

  /** Whole records that are counted and present (LOG-10). */
  private static int kept(ByteBuffer log, int counted) {
    int words = LittleEndian.words(log) - DebugLogLayout.RECORDS_INDEX;
    return Math.max(0, Math.min(counted, words / DebugLogLayout.RECORD_WORDS));
  }

  private static List<DebugRecord> records(ByteBuffer log, int count) {
    return IntStream.range(0, count).mapToObj(index -> DebugRecord.at(log, index)).toList();
  }
}

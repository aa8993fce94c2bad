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
    StrictWords.requireAligned(log, BufferName.DEBUG_LOG);
    long cursor =
        Integer.toUnsignedLong(
            StrictWords.require(log, BufferName.DEBUG_LOG, DebugLogLayout.CURSOR_INDEX));
    long capacityWords = LittleEndian.words(log) - DebugLogLayout.RECORDS_INDEX;
    if (cursor > capacityWords || cursor % DebugLogLayout.RECORD_WORDS != 0) {
      throw new RefusedException(
          Refusal.missingWord(
              BufferName.DEBUG_LOG, DebugLogLayout.RECORDS_INDEX + cursor, log.limit()));
    }
    return records(log, (int) cursor / DebugLogLayout.RECORD_WORDS);
  }

  /**
   * The whole records that a log kept and how many it had no room for; never an error (E8).
   *
   * <p>A kernel goes on counting when the log is full, so an overflowed cursor tells the loss.
   * Words that make up no whole record count neither as kept nor as dropped; a log without a cursor
   * word has neither.
   */
  public static DebugLogRemains readLenient(ByteBuffer log) {
    int words = LittleEndian.words(log);
    if (words <= DebugLogLayout.CURSOR_INDEX) {
      return new DebugLogRemains(List.of(), 0);
    }
    int cursor = LittleEndian.get(log, DebugLogLayout.CURSOR_INDEX);
    int counted = Integer.divideUnsigned(cursor, DebugLogLayout.RECORD_WORDS);
    int room = (words - DebugLogLayout.RECORDS_INDEX) / DebugLogLayout.RECORD_WORDS;
    int kept = Math.min(counted, room);
    return new DebugLogRemains(records(log, kept), counted - kept);
  }

  private static List<DebugRecord> records(ByteBuffer log, int count) {
    return IntStream.range(0, count).mapToObj(index -> DebugRecord.at(log, index)).toList();
  }
}

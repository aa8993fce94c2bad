package dev.ringproof.model.control;

import dev.ringproof.spec.answer.DebugEntry;
import dev.ringproof.spec.control.DebugLogLayout;
import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;

/** Records of debug logs of any length. */
public final class DebugLogReading {
  /**
   * What a lenient read gives.
   *
   * @param records whole records that are there, oldest first
   * @param dropped records that were tried and had no room, u32
   */
  public record Remains(List<DebugEntry> records, int dropped) {}

  private DebugLogReading() {}

  /**
   * The records of a log that did not run over, oldest first.
   *
   * @throws RefusedException {@code misaligned_length}, {@code missing_word}
   */
  public static List<DebugEntry> strict(ByteBuffer log) {
    // LOG-08, and LOG-09 where there is no cursor.
    int cursor = StrictRead.word(log, BufferName.DEBUG_LOG, DebugLogLayout.CURSOR_INDEX);
    long written = Integer.toUnsignedLong(cursor); // LOG-01
    long room = LittleEndian.words(log) - DebugLogLayout.RECORDS_INDEX;
    if (written > room || written % DebugLogLayout.RECORD_WORDS != 0) {
      // LOG-09
      long missing = DebugLogLayout.RECORDS_INDEX + written;
      throw new RefusedException(Refusal.missingWord(BufferName.DEBUG_LOG, missing, log.limit()));
    }
    return records(log, (int) written / DebugLogLayout.RECORD_WORDS);
  }

  /** The whole records that are there, and how many are not; never refused (LOG-10, DEC-03). */
  public static Remains lenient(ByteBuffer log) {
    if (LittleEndian.words(log) == 0) {
      return new Remains(List.of(), 0);
    }
    int cursor = LittleEndian.get(log, DebugLogLayout.CURSOR_INDEX);
    int tried = Integer.divideUnsigned(cursor, DebugLogLayout.RECORD_WORDS);
    int room =
        (LittleEndian.words(log) - DebugLogLayout.RECORDS_INDEX) / DebugLogLayout.RECORD_WORDS;
    int kept = Math.min(tried, room);
    return new Remains(records(log, kept), tried - kept);
  }

  private static List<DebugEntry> records(ByteBuffer log, int count) {
    return IntStream.range(0, count).mapToObj(record -> record(log, record)).toList();
  }

  private static DebugEntry record(ByteBuffer log, int record) {
    // LOG-02
    int first = DebugLogLayout.RECORDS_INDEX + record * DebugLogLayout.RECORD_WORDS;
    int args = first + DebugLogLayout.ARGS_OFFSET;
    return new DebugEntry(
        LittleEndian.get(log, first + DebugLogLayout.FMT_ID_OFFSET),
        Words.of(
            LittleEndian.get(log, args),
            LittleEndian.get(log, args + 1),
            LittleEndian.get(log, args + 2)));
  }
}

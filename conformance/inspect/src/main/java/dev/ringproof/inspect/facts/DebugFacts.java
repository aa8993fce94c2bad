package dev.ringproof.inspect.facts;

import dev.ringproof.host.control.DebugLogRemains;
import dev.ringproof.host.control.DebugRecord;
import java.util.List;

/**
 * What is left in the debug log.
 *
 * @param kept whole records that are there
 * @param dropped records that the log had no room for (E8)
 * @param last the last of those kept, oldest first
 */
public record DebugFacts(long kept, long dropped, List<Entry> last) {
  /** Copies the list. */
  public DebugFacts {
    last = List.copyOf(last);
  }

  /**
   * One record; all words u32.
   *
   * @param fmtId which text the host prints
   * @param args its three arguments; a kernel puts the word index of the slot in the last
   */
  public record Entry(long fmtId, List<Long> args) {
    static Entry of(DebugRecord record) {
      return new Entry(
          Integer.toUnsignedLong(record.formatId()),
          List.of(
              Integer.toUnsignedLong(record.arg0()),
              Integer.toUnsignedLong(record.arg1()),
              Integer.toUnsignedLong(record.arg2())));
    }
  }

  /** Keeps the last {@link Facts#MOST} of the records. */
  public static DebugFacts of(DebugLogRemains remains) {
    List<DebugRecord> records = remains.records();
    return new DebugFacts(
        records.size(),
        remains.dropped(),
        records.subList(Math.max(0, records.size() - Facts.MOST), records.size()).stream()
            .map(Entry::of)
            .toList());
  }
}

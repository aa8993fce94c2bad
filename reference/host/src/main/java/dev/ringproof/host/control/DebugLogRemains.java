package dev.ringproof.host.control;

import java.util.List;

/**
 * What can still be told of a debug log that may have overflowed (E8).
 *
 * @param records the records that were kept, oldest first
 * @param dropped records that the cursor counts and the log had no room for, 0 to 2^30
 */
public record DebugLogRemains(List<DebugRecord> records, int dropped) {
  /** Copies the list. */
  public DebugLogRemains {
    records = List.copyOf(records);
  }
}

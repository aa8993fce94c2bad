package dev.ringproof.host.control;

import dev.ringproof.spec.control.DebugLogLayout;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;

/**
 * What one PRINTF left in the debug log; all fields are u32.
 *
 * @param formatId which text the host prints
 * @param arg0 first argument
 * @param arg1 second argument
 * @param arg2 third argument; a kernel writes the word index of the slot here
 */
public record DebugRecord(int formatId, int arg0, int arg1, int arg2) {
  /** Record number {@code index} of a log that holds it. */
  static DebugRecord at(ByteBuffer log, int index) {
    int first = DebugLogLayout.RECORDS_INDEX + index * DebugLogLayout.RECORD_WORDS;
    int args = first + DebugLogLayout.ARGS_OFFSET;
    return new DebugRecord(
        LittleEndian.get(log, first + DebugLogLayout.FMT_ID_OFFSET),
        LittleEndian.get(log, args),
        LittleEndian.get(log, args + 1),
        LittleEndian.get(log, args + 2));
  }
}

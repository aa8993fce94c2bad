package dev.ringproof.spec.answer;

import dev.ringproof.spec.control.DebugLogLayout;
import dev.ringproof.spec.shape.mark.FixedSize;
import dev.ringproof.spec.shape.mark.WireName;
import dev.ringproof.spec.value.Words;

/**
 * One record of a debug log.
 *
 * @param fmtId id of the format, u32
 * @param args its three arguments, u32
 */
@WireName("debug_record")
public record DebugEntry(int fmtId, @FixedSize(DebugLogLayout.ARGS_WORDS) Words args) {
  /** Checks the number of arguments. */
  public DebugEntry {
    FixedRow.check("args", DebugLogLayout.ARGS_WORDS, args);
  }
}

package dev.ringproof.inspect.survey;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;

/**
 * What happened between two moments, beside slots that were finished.
 *
 * @param claimed slots that went from PUBLISHED to CLAIMED
 * @param dispatched dispatches that the metrics counted
 * @param published PUBLISHED slots that were not so before, or held other work
 * @param waiting PUBLISHED slots of authorised tenants that are as they were
 */
record Movement(long claimed, long dispatched, long published, long waiting) {
  /** Dispatches between two control buffers; each of the 32 metrics may have wrapped once. */
  static long dispatched(ByteBuffer before, ByteBuffer now) {
    return IntStream.range(0, ControlLayout.METRICS_WORDS)
        .map(opcode -> ControlLayout.METRICS_INDEX + opcode)
        .map(word -> LittleEndian.get(now, word) - LittleEndian.get(before, word))
        .mapToLong(Integer::toUnsignedLong)
        .sum();
  }

  /** Whether lanes did anything. */
  boolean lanesMoved() {
    return claimed > 0 || dispatched > 0;
  }

  /** Whether there is work that had no time to wait. */
  boolean newWork() {
    return published > 0;
  }
}

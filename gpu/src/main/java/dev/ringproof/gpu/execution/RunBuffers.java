package dev.ringproof.gpu.execution;

import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.SharedWords;

/** The three buffers of one run, in memory that lanes can reach. */
public record RunBuffers(SharedWords control, SharedWords ring, SharedWords debugLog) {
  public static RunBuffers copyOf(Bytes control, Bytes ring, Bytes debugLog) {
    return new RunBuffers(
        SharedWords.copyOf(control), SharedWords.copyOf(ring), SharedWords.copyOf(debugLog));
  }

  public int slotCount() {
    return ring.length() / SlotLayout.SLOT_WORDS;
  }

  /** Their contents, named as in the testee protocol. */
  public Fields fields() {
    return fields(
        Bytes.copyOf(control.memory()),
        Bytes.copyOf(ring.memory()),
        Bytes.copyOf(debugLog.memory()));
  }

  /** Contents named as in the testee protocol. */
  public static Fields fields(Bytes control, Bytes ring, Bytes debugLog) {
    return Fields.of("control", control).with("ring", ring).with("debug_log", debugLog);
  }
}

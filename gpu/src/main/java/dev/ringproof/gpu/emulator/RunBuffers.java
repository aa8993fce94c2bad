package dev.ringproof.gpu.emulator;

import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;

/** The three buffers of one run, in memory that lanes can reach. */
record RunBuffers(SharedWords control, SharedWords ring, SharedWords debugLog) {
  static RunBuffers copyOf(Bytes control, Bytes ring, Bytes debugLog) {
    return new RunBuffers(
        SharedWords.copyOf(control), SharedWords.copyOf(ring), SharedWords.copyOf(debugLog));
  }

  int slotCount() {
    return ring.length() / SlotLayout.SLOT_WORDS;
  }

  /** Their contents, named as in the testee protocol. */
  Fields fields() {
    return fields(control.copy(), ring.copy(), debugLog.copy());
  }

  /** Contents named as in the testee protocol. */
  static Fields fields(Bytes control, Bytes ring, Bytes debugLog) {
    return Fields.of("control", control).with("ring", ring).with("debug_log", debugLog);
  }
}

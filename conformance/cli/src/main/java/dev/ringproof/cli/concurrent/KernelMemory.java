package dev.ringproof.cli.concurrent;

import dev.ringproof.model.execution.Memory;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.SharedWords;

/** The three buffers of one kernel, in memory that its lanes share. */
record KernelMemory(SharedWords control, SharedWords ring, SharedWords debugLog) {
  static KernelMemory copyOf(Bytes control, Bytes ring, Bytes debugLog) {
    return new KernelMemory(
        SharedWords.copyOf(control), SharedWords.copyOf(ring), SharedWords.copyOf(debugLog));
  }

  /** As lanes see it. */
  Memory forLanes() {
    return new Memory(new LaneWords(control), new LaneWords(ring), new LaneWords(debugLog));
  }

  /** The contents, once nobody changes them any more. */
  Fields fields() {
    return fields(
        Bytes.copyOf(control.memory()),
        Bytes.copyOf(ring.memory()),
        Bytes.copyOf(debugLog.memory()));
  }

  /** Contents named as in the testee protocol. */
  static Fields fields(Bytes control, Bytes ring, Bytes debugLog) {
    return Fields.of("control", control).with("ring", ring).with("debug_log", debugLog);
  }
}

package dev.ringproof.gpu.execution;

import dev.ringproof.spec.answer.ExecutionAnswer.KernelAnswer;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.SharedWords;

/** The three buffers of one run, in memory that lanes can reach. */
public record RunBuffers(SharedWords control, SharedWords ring, SharedWords debugLog) {
  /** The same contents in memory of their own. */
  public static RunBuffers copyOf(Bytes control, Bytes ring, Bytes debugLog) {
    return new RunBuffers(
        SharedWords.copyOf(control), SharedWords.copyOf(ring), SharedWords.copyOf(debugLog));
  }

  /** Slots of the ring. */
  public int slotCount() {
    return ring.length() / SlotLayout.SLOT_WORDS;
  }

  /** Copies of their contents, once no lane writes them. */
  public KernelAnswer answer() {
    return new KernelAnswer(
        Bytes.copyOf(control.memory()),
        Bytes.copyOf(ring.memory()),
        Bytes.copyOf(debugLog.memory()));
  }
}

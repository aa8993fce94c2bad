package dev.ringproof.spec.operation;

import dev.ringproof.spec.execution.PublishedSlot;
import dev.ringproof.spec.value.Bytes;
import java.util.List;

/** Operations of the capabilities {@code drain}, {@code parallel} and {@code persistent}. */
public sealed interface ExecutionOperation extends Operation {
  /** One lane visits every slot in order, {@code passes} times. */
  record Drain(Bytes control, Bytes ring, Bytes debugLog, int passes)
      implements ExecutionOperation {}

  /** Slot s is visited by lane s mod {@code lanes}, with a barrier between passes. */
  record RunParallel(Bytes control, Bytes ring, Bytes debugLog, int passes, int lanes)
      implements ExecutionOperation {}

  /** The kernel runs while batches are published. */
  record RunPersistent(
      Bytes control, Bytes debugLog, int slotCount, List<List<PublishedSlot>> batches)
      implements ExecutionOperation {
    /** Copies the lists. */
    public RunPersistent {
      batches = batches.stream().map(List::copyOf).toList();
    }
  }
}

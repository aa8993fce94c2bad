package dev.ringproof.spec.operation;

import dev.ringproof.spec.ring.RingStep;
import dev.ringproof.spec.slot.SlotTransition;
import dev.ringproof.spec.value.Bytes;
import java.util.List;

/** Operations of the capabilities {@code transition} and {@code ring}. */
public sealed interface SlotOperation extends Operation {
  /** Moves the status of a slot. */
  record Transition(Bytes ring, int slot, SlotTransition transition) implements SlotOperation {}

  /** Calls to the producer and the consumer of an owned ring. */
  record HostRing(int slotCount, List<RingStep> steps) implements SlotOperation {
    /** Copies the list. */
    public HostRing {
      steps = List.copyOf(steps);
    }
  }
}

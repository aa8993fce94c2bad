package dev.ringproof.host.backend;

import dev.ringproof.host.ring.HostRing;
import dev.ringproof.host.slot.SlotTransitions;
import dev.ringproof.spec.answer.SlotAnswer.HostRingAnswer;
import dev.ringproof.spec.answer.SlotAnswer.TransitionAnswer;
import dev.ringproof.spec.answer.StepAnswer;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.operation.SlotOperation;
import dev.ringproof.spec.operation.SlotOperation.Transition;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.ring.RingStep;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.Bytes;
import java.nio.ByteBuffer;
import java.util.List;

/** Operations of the capabilities {@code transition} and {@code ring}. */
final class SlotCalls {
  private SlotCalls() {}

  static void enter(CallTable table) {
    table
        .on(Transition.class, SlotCalls::transition)
        .reads(SlotOperation.HostRing.class, SlotCalls::hostRing);
  }

  private static Outcome transition(Transition asked) {
    return RingCopy.on(
        asked.ring(),
        ring -> SlotTransitions.apply(ring, asked.slot(), asked.transition()),
        TransitionAnswer::new);
  }

  private static HostRingAnswer hostRing(SlotOperation.HostRing asked) {
    HostRing ring = new HostRing(asked.slotCount());
    List<StepAnswer> steps = asked.steps().stream().map(step -> take(ring, step)).toList();
    return new HostRingAnswer(steps, ring.doneCount(), Bytes.copyOf(ring.view()));
  }

  private static StepAnswer take(HostRing ring, RingStep step) {
    try {
      if (step instanceof RingStep.Publish publish) {
        ring.publish(publish.slot(), publish.publish().view());
        return new StepAnswer.Stored();
      }
      return new StepAnswer.Copied(read(ring, (RingStep.Read) step));
    } catch (RefusedException refused) {
      return new StepAnswer.Declined(refused.refusal());
    }
  }

  private static Bytes read(HostRing ring, RingStep.Read step) {
    // Asked first: the length is a u32, and only that of a slot is worth allocating.
    HostRing.requireSlotLength(Integer.toUnsignedLong(step.read()));
    ByteBuffer out = ByteBuffer.allocate(SlotLayout.SLOT_BYTES);
    ring.read(step.slot(), out);
    return Bytes.copyOf(out);
  }
}

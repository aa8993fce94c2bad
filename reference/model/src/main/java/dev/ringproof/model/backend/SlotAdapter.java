package dev.ringproof.model.backend;

import dev.ringproof.host.ring.HostRing;
import dev.ringproof.host.slot.SlotTransitions;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.operation.SlotOperation;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.ring.RingStep;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import java.nio.ByteBuffer;

/** Operations of the capabilities {@code transition} and {@code ring}. */
final class SlotAdapter {
  private SlotAdapter() {}

  static void register(OperationTable table) {
    table
        .on(SlotOperation.Transition.class, SlotAdapter::transition)
        .on(SlotOperation.HostRing.class, SlotAdapter::hostRing);
  }

  private static Outcome transition(SlotOperation.Transition asked) {
    return RingCall.on(
        asked.ring(),
        ring -> {
          int previous = SlotTransitions.apply(ring, asked.slot(), asked.transition());
          return Fields.of("previous", Value.u32(previous));
        });
  }

  private static Outcome hostRing(SlotOperation.HostRing asked) {
    try {
      HostRing ring = new HostRing(asked.slotCount());
      Value steps = Value.seq(asked.steps().stream().map(step -> take(ring, step)).toList());
      return Outcome.done(
          Fields.of("steps", steps)
              .with("done_count", Value.u32(ring.doneCount()))
              .and(RingCall.fields(ring.view())));
    } catch (RefusedException refused) {
      return Outcome.refused(refused.refusal(), Fields.NONE);
    }
  }

  private static Value take(HostRing ring, RingStep step) {
    try {
      if (step instanceof RingStep.Publish publish) {
        ring.publish(publish.slot(), publish.publish().view());
        return Value.text("ok");
      }
      return read(ring, (RingStep.Read) step);
    } catch (RefusedException refused) {
      Refusal refusal = refused.refusal();
      return Fields.of("code", Value.text(refusal.code().wireName())).and(refusal.facts());
    }
  }

  private static Value read(HostRing ring, RingStep.Read step) {
    // Asked first: the length is a u32, and only that of a slot is worth allocating.
    HostRing.requireSlotLength(Integer.toUnsignedLong(step.read()));
    ByteBuffer out = ByteBuffer.allocate(SlotLayout.SLOT_BYTES);
    ring.read(step.slot(), out);
    return Bytes.copyOf(out);
  }
}

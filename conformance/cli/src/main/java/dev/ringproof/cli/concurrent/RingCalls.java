package dev.ringproof.cli.concurrent;

import dev.ringproof.host.ring.ConcurrentRing;
import dev.ringproof.model.backend.ReferenceBackend;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.operation.PublishOperation;
import dev.ringproof.spec.operation.PublishOperation.BatchPublish;
import dev.ringproof.spec.operation.PublishOperation.PublishPackedSlot;
import dev.ringproof.spec.operation.PublishOperation.PublishSlot;
import dev.ringproof.spec.operation.PublishOperation.PublishWorkItems;
import dev.ringproof.spec.operation.SlotOperation.Transition;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotTransition;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.SharedWords;
import dev.ringproof.spec.value.Value;
import java.util.function.Function;

/** Publications and moves, each made by the concurrent ring on a copy of the operation's ring. */
final class RingCalls {
  /** Answers what there is no concurrent ring for: bytes that are none, and fresh encodings. */
  private static final ReferenceBackend SEQUENTIAL = new ReferenceBackend();

  private RingCalls() {}

  static Outcome publish(PublishOperation asked) {
    if (asked instanceof PublishSlot one) {
      SlotItem item = new SlotItem(one.opcode(), one.args());
      return on(one.ring(), one, ring -> none(() -> ring.publish(one.slot(), one.tenant(), item)));
    }
    if (asked instanceof PublishPackedSlot packed) {
      return on(
          packed.ring(),
          packed,
          ring -> none(() -> ring.publishPacked(packed.slot(), packed.tenant(), packed.ops())));
    }
    if (asked instanceof PublishWorkItems work) {
      return on(
          work.ring(),
          work,
          ring ->
              count(
                  "published",
                  ring.publishWorkItems(work.startSlot(), work.tenant(), work.items())));
    }
    if (asked instanceof BatchPublish batch) {
      return on(
          batch.ring(),
          batch,
          ring ->
              count(
                  "consumed",
                  ring.publishBatch(
                      batch.startSlot(), batch.tenant(), batch.items(), batch.batchTag())));
    }
    return SEQUENTIAL.apply(asked);
  }

  static Outcome move(Transition asked) {
    if (asked.transition() == SlotTransition.PUBLISH) {
      return SEQUENTIAL.apply(asked);
    }
    return on(asked.ring(), asked, ring -> count("previous", previous(ring, asked)));
  }

  private static int previous(ConcurrentRing ring, Transition asked) {
    return switch (asked.transition()) {
      case CLAIM ->
          ring.tryClaim(asked.slot())
              .orElseThrow(() -> RefusedException.of(RefusalCode.ILLEGAL_CLAIM))
              .previous();
      case DONE -> completed(ring, asked.slot());
      case FAULT -> ring.fault(asked.slot());
      case CANCEL -> ring.cancel(asked.slot());
      case PUBLISH -> throw RefusedException.of(RefusalCode.PUBLISH_TRANSITION_FORBIDDEN);
    };
  }

  /** Nobody else holds a claim on a slot of a ring that was copied here a moment ago. */
  private static int completed(ConcurrentRing ring, int slot) {
    if (!ring.adopt(slot).complete()) {
      throw RefusedException.of(RefusalCode.ILLEGAL_DONE);
    }
    return SlotTransition.CLAIM.to().code();
  }

  private static Outcome on(Bytes held, Operation asked, Function<ConcurrentRing, Fields> call) {
    if (held.length() % SlotLayout.SLOT_BYTES != 0) {
      return SEQUENTIAL.apply(asked);
    }
    SharedWords words = SharedWords.copyOf(held);
    try {
      return Outcome.done(call.apply(new ConcurrentRing(words)).and(ring(words)));
    } catch (RefusedException refused) {
      return Outcome.refused(refused.refusal(), ring(words));
    }
  }

  private static Fields none(Runnable call) {
    call.run();
    return Fields.NONE;
  }

  private static Fields count(String name, int count) {
    return Fields.of(name, Value.u32(count));
  }

  private static Fields ring(SharedWords words) {
    return Fields.of("ring", Bytes.copyOf(words.memory()));
  }
}

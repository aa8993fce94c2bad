package dev.ringproof.host.backend;

import dev.ringproof.host.ring.Claim;
import dev.ringproof.host.ring.ConcurrentRing;
import dev.ringproof.spec.answer.Answer;
import dev.ringproof.spec.answer.ChangedBuffers;
import dev.ringproof.spec.answer.CodecAnswer.RingAnswer;
import dev.ringproof.spec.answer.PublishAnswer.ConsumedAnswer;
import dev.ringproof.spec.answer.PublishAnswer.PublishedAnswer;
import dev.ringproof.spec.answer.SlotAnswer.TransitionAnswer;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.Outcome;
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
import dev.ringproof.spec.value.SharedWords;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** Publications and moves, each made by the concurrent ring on a copy of the operation's ring. */
final class SharedRingCalls {
  /** Answers what there is no concurrent ring for: bytes that are none, and a bare PUBLISH. */
  private final CallTable sequential = new CallTable();

  SharedRingCalls() {
    PublishCalls.enter(sequential);
    SlotCalls.enter(sequential);
  }

  void enter(CallTable table) {
    // Its encoders make fresh rings, which nobody shares.
    PublishCalls.enter(table);
    table
        .on(PublishSlot.class, this::publishSlot)
        .on(PublishPackedSlot.class, this::publishPackedSlot)
        .on(PublishWorkItems.class, this::publishWorkItems)
        .on(BatchPublish.class, this::batchPublish)
        .on(Transition.class, this::transition);
  }

  private Outcome publishSlot(PublishSlot asked) {
    SlotItem item = new SlotItem(asked.opcode(), asked.args());
    return on(asked.ring(), asked, ring -> ring.publish(asked.slot(), asked.tenant(), item));
  }

  private Outcome publishPackedSlot(PublishPackedSlot asked) {
    return on(
        asked.ring(), asked, ring -> ring.publishPacked(asked.slot(), asked.tenant(), asked.ops()));
  }

  private Outcome publishWorkItems(PublishWorkItems asked) {
    return on(
        asked.ring(),
        asked,
        ring -> ring.publishWorkItems(asked.startSlot(), asked.tenant(), asked.items()),
        PublishedAnswer::new);
  }

  private Outcome batchPublish(BatchPublish asked) {
    return on(
        asked.ring(),
        asked,
        ring ->
            ring.publishBatch(asked.startSlot(), asked.tenant(), asked.items(), asked.batchTag()),
        ConsumedAnswer::new);
  }

  private Outcome transition(Transition asked) {
    return asked.transition() == SlotTransition.PUBLISH
        ? sequential.apply(asked)
        : on(asked.ring(), asked, ring -> previous(ring, asked), TransitionAnswer::new);
  }

  private static int previous(ConcurrentRing ring, Transition asked) {
    return switch (asked.transition()) {
      case CLAIM ->
          ring.tryClaim(asked.slot())
              .map(Claim::previous)
              .orElseThrow(() -> RefusedException.of(RefusalCode.ILLEGAL_CLAIM));
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

  private Outcome on(Bytes held, Operation asked, Consumer<ConcurrentRing> call) {
    return on(
        held,
        asked,
        ring -> {
          call.accept(ring);
          return ring;
        },
        (bytes, ring) -> new RingAnswer(bytes));
  }

  private <R> Outcome on(
      Bytes held,
      Operation asked,
      Function<ConcurrentRing, R> call,
      BiFunction<Bytes, R, Answer> answer) {
    if (held.length() % SlotLayout.SLOT_BYTES != 0) {
      return sequential.apply(asked);
    }
    SharedWords words = SharedWords.copyOf(held);
    try {
      R result = call.apply(new ConcurrentRing(words));
      return Outcome.done(answer.apply(Bytes.copyOf(words.memory()), result));
    } catch (RefusedException refused) {
      return Outcome.refused(
          refused.refusal(), ChangedBuffers.ofRing(Bytes.copyOf(words.memory())));
    }
  }
}

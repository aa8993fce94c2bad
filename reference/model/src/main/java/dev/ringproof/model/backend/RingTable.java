package dev.ringproof.model.backend;

import dev.ringproof.model.descriptor.DescriptorRun;
import dev.ringproof.model.descriptor.WindowRun;
import dev.ringproof.model.publish.FencedBatch;
import dev.ringproof.model.publish.SlotPublication;
import dev.ringproof.model.publish.WorkItems;
import dev.ringproof.model.ring.OwnedRing;
import dev.ringproof.model.slot.StatusMove;
import dev.ringproof.spec.answer.Answer;
import dev.ringproof.spec.answer.CodecAnswer.RingAnswer;
import dev.ringproof.spec.answer.PublishAnswer.ConsumedAnswer;
import dev.ringproof.spec.answer.PublishAnswer.PublishedAnswer;
import dev.ringproof.spec.answer.SlotAnswer.TransitionAnswer;
import dev.ringproof.spec.operation.DescriptorOperation.PublishBatchDescriptor;
import dev.ringproof.spec.operation.DescriptorOperation.PublishDescriptor;
import dev.ringproof.spec.operation.DescriptorOperation.PublishWindow;
import dev.ringproof.spec.operation.DescriptorOperation.PublishWindowAsBatch;
import dev.ringproof.spec.operation.PublishOperation.BatchPublish;
import dev.ringproof.spec.operation.PublishOperation.EncodeWorkItemsRing;
import dev.ringproof.spec.operation.PublishOperation.EncodeWorkItemsRingWords;
import dev.ringproof.spec.operation.PublishOperation.PublishPackedSlot;
import dev.ringproof.spec.operation.PublishOperation.PublishSlot;
import dev.ringproof.spec.operation.PublishOperation.PublishWorkItems;
import dev.ringproof.spec.operation.SlotOperation.HostRing;
import dev.ringproof.spec.operation.SlotOperation.Transition;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.publish.WorkItem;
import dev.ringproof.spec.value.Bytes;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Function;

/** Operations of the capabilities that change a ring. */
final class RingTable {
  private RingTable() {}

  static void addTo(OperationTable table) {
    addPublish(table);
    addWorkItems(table);
    addDescriptor(table);
    table
        .writes(Transition.class, Transition::ring, RingTable::move)
        .reads(HostRing.class, it -> new OwnedRing(it.slotCount()).run(it.steps()));
  }

  private static void addPublish(OperationTable table) {
    table
        .writes(
            PublishSlot.class,
            PublishSlot::ring,
            (it, ring) -> {
              SlotItem item = new SlotItem(it.opcode(), it.args());
              SlotPublication.publish(ring, it.slot(), it.tenant(), item);
              return RingAnswer::new;
            })
        .writes(
            PublishPackedSlot.class,
            PublishPackedSlot::ring,
            (it, ring) -> {
              SlotPublication.publishPacked(ring, it.slot(), it.tenant(), it.ops());
              return RingAnswer::new;
            })
        .writes(
            BatchPublish.class,
            BatchPublish::ring,
            (it, ring) ->
                consumed(
                    new FencedBatch(it.tenant(), it.items(), it.batchTag())
                        .publish(ring, it.startSlot())));
  }

  private static void addWorkItems(OperationTable table) {
    table
        .writes(
            EncodeWorkItemsRing.class,
            it -> it.ring().orElse(Bytes.EMPTY), // DEC-10
            (it, held) -> encoded(it.slotCount(), it.tenant(), it.items()))
        .writes(
            EncodeWorkItemsRingWords.class,
            it -> it.ring().orElse(Bytes.EMPTY), // DEC-10
            (it, held) -> encoded(it.slotCount(), it.tenant(), it.items()))
        .writes(
            PublishWorkItems.class,
            PublishWorkItems::ring,
            (it, ring) -> {
              int published = WorkItems.publish(ring, it.startSlot(), it.tenant(), it.items());
              return after -> new PublishedAnswer(after, published);
            });
  }

  private static Function<Bytes, Answer> encoded(int slots, int tenant, List<WorkItem> items) {
    Bytes ring = Bytes.copyOf(WorkItems.encodeRing(slots, tenant, items));
    return held -> new RingAnswer(ring);
  }

  private static void addDescriptor(OperationTable table) {
    table
        .writes(
            PublishDescriptor.class,
            PublishDescriptor::ring,
            (it, ring) -> {
              DescriptorRun.publish(ring, it.slot(), it.descriptor());
              return RingAnswer::new;
            })
        .writes(
            PublishBatchDescriptor.class,
            PublishBatchDescriptor::ring,
            (it, ring) -> consumed(DescriptorRun.publishAll(ring, it.startSlot(), it.items())))
        .writes(
            PublishWindow.class,
            PublishWindow::ring,
            (it, ring) -> consumed(WindowRun.publish(ring, it.window())))
        .writes(
            PublishWindowAsBatch.class,
            PublishWindowAsBatch::ring,
            (it, ring) -> consumed(WindowRun.publishAsBatch(ring, it.window())));
  }

  private static Function<Bytes, Answer> consumed(int slots) {
    return after -> new ConsumedAnswer(after, slots);
  }

  private static Function<Bytes, Answer> move(Transition it, ByteBuffer ring) {
    int previous = StatusMove.make(ring, it.slot(), it.transition());
    return after -> new TransitionAnswer(after, previous);
  }
}

package dev.ringproof.model.backend;

import dev.ringproof.host.publish.BatchPublisher;
import dev.ringproof.host.publish.PackedSlotPublisher;
import dev.ringproof.host.publish.SlotPublisher;
import dev.ringproof.host.publish.WorkItemPublisher;
import dev.ringproof.host.publish.WorkItemRingCodec;
import dev.ringproof.host.ring.RingCodec;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.operation.PublishOperation;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.Value;
import java.nio.ByteBuffer;

/** Operations of the capability {@code publish}. */
final class PublishAdapter {
  private PublishAdapter() {}

  static void register(OperationTable table) {
    table
        .on(PublishOperation.PublishSlot.class, PublishAdapter::publishSlot)
        .on(PublishOperation.PublishPackedSlot.class, PublishAdapter::publishPackedSlot)
        .on(PublishOperation.EncodeWorkItemsRing.class, PublishAdapter::encodeWorkItemsRing)
        .on(
            PublishOperation.EncodeWorkItemsRingWords.class,
            PublishAdapter::encodeWorkItemsRingWords)
        .on(PublishOperation.PublishWorkItems.class, PublishAdapter::publishWorkItems)
        .on(PublishOperation.BatchPublish.class, PublishAdapter::batchPublish);
  }

  private static Outcome publishSlot(PublishOperation.PublishSlot asked) {
    return RingCall.on(
        asked.ring(),
        ring -> {
          SlotItem item = new SlotItem(asked.opcode(), asked.args());
          new SlotPublisher(ring).publish(asked.slot(), asked.tenant(), item);
          return Fields.NONE;
        });
  }

  private static Outcome publishPackedSlot(PublishOperation.PublishPackedSlot asked) {
    return RingCall.on(
        asked.ring(),
        ring -> {
          new PackedSlotPublisher(ring).publish(asked.slot(), asked.tenant(), asked.ops());
          return Fields.NONE;
        });
  }

  private static Outcome encodeWorkItemsRing(PublishOperation.EncodeWorkItemsRing asked) {
    ByteBuffer held = asked.ring().orElse(Bytes.EMPTY).toBuffer();
    try {
      return Outcome.done(
          RingCall.fields(
              WorkItemRingCodec.encode(asked.slotCount(), asked.tenant(), asked.items(), held)));
    } catch (RefusedException refused) {
      return Outcome.refused(refused.refusal(), RingCall.fields(held));
    }
  }

  private static Outcome encodeWorkItemsRingWords(PublishOperation.EncodeWorkItemsRingWords asked) {
    ByteBuffer held = asked.ring().orElse(Bytes.EMPTY).toBuffer();
    int[] words = new int[LittleEndian.words(held)];
    held.asIntBuffer().get(words);
    try {
      int[] ring =
          WorkItemRingCodec.encodeWords(asked.slotCount(), asked.tenant(), asked.items(), words);
      return Outcome.done(RingCall.fields(store(ring, RingCodec.encodeEmpty(asked.slotCount()))));
    } catch (RefusedException refused) {
      return Outcome.refused(refused.refusal(), RingCall.fields(store(words, held)));
    }
  }

  private static ByteBuffer store(int[] words, ByteBuffer bytes) {
    bytes.asIntBuffer().put(words);
    return bytes;
  }

  private static Outcome publishWorkItems(PublishOperation.PublishWorkItems asked) {
    return RingCall.on(
        asked.ring(),
        ring -> {
          int published =
              new WorkItemPublisher(ring).publish(asked.startSlot(), asked.tenant(), asked.items());
          return Fields.of("published", Value.u32(published));
        });
  }

  private static Outcome batchPublish(PublishOperation.BatchPublish asked) {
    return RingCall.on(
        asked.ring(),
        ring -> {
          int consumed =
              new BatchPublisher(ring)
                  .publish(asked.startSlot(), asked.tenant(), asked.items(), asked.batchTag());
          return Fields.of("consumed", Value.u32(consumed));
        });
  }
}

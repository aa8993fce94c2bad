package dev.ringproof.host.backend;

import dev.ringproof.host.publish.BatchPublisher;
import dev.ringproof.host.publish.PackedSlotPublisher;
import dev.ringproof.host.publish.SlotPublisher;
import dev.ringproof.host.publish.WorkItemPublisher;
import dev.ringproof.host.publish.WorkItemRingCodec;
import dev.ringproof.spec.answer.ChangedBuffers;
import dev.ringproof.spec.answer.CodecAnswer.RingAnswer;
import dev.ringproof.spec.answer.PublishAnswer.ConsumedAnswer;
import dev.ringproof.spec.answer.PublishAnswer.PublishedAnswer;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.operation.PublishOperation.BatchPublish;
import dev.ringproof.spec.operation.PublishOperation.EncodeWorkItemsRing;
import dev.ringproof.spec.operation.PublishOperation.EncodeWorkItemsRingWords;
import dev.ringproof.spec.operation.PublishOperation.PublishPackedSlot;
import dev.ringproof.spec.operation.PublishOperation.PublishSlot;
import dev.ringproof.spec.operation.PublishOperation.PublishWorkItems;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;

/** Operations of the capability {@code publish}. */
final class PublishCalls {
  private PublishCalls() {}

  static void enter(CallTable table) {
    table
        .on(PublishSlot.class, PublishCalls::publishSlot)
        .on(PublishPackedSlot.class, PublishCalls::publishPackedSlot)
        .on(EncodeWorkItemsRing.class, PublishCalls::encodeWorkItemsRing)
        .on(EncodeWorkItemsRingWords.class, PublishCalls::encodeWorkItemsRingWords)
        .on(PublishWorkItems.class, PublishCalls::publishWorkItems)
        .on(BatchPublish.class, PublishCalls::batchPublish);
  }

  private static Outcome publishSlot(PublishSlot asked) {
    SlotItem item = new SlotItem(asked.opcode(), asked.args());
    return RingCopy.on(
        asked.ring(), ring -> new SlotPublisher(ring).publish(asked.slot(), asked.tenant(), item));
  }

  private static Outcome publishPackedSlot(PublishPackedSlot asked) {
    return RingCopy.on(
        asked.ring(),
        ring -> new PackedSlotPublisher(ring).publish(asked.slot(), asked.tenant(), asked.ops()));
  }

  private static Outcome publishWorkItems(PublishWorkItems asked) {
    return RingCopy.on(
        asked.ring(),
        ring ->
            new WorkItemPublisher(ring).publish(asked.startSlot(), asked.tenant(), asked.items()),
        PublishedAnswer::new);
  }

  private static Outcome batchPublish(BatchPublish asked) {
    return RingCopy.on(
        asked.ring(),
        ring ->
            new BatchPublisher(ring)
                .publish(asked.startSlot(), asked.tenant(), asked.items(), asked.batchTag()),
        ConsumedAnswer::new);
  }

  private static Outcome encodeWorkItemsRing(EncodeWorkItemsRing asked) {
    ByteBuffer held = asked.ring().orElse(Bytes.EMPTY).toBuffer();
    try {
      ByteBuffer ring =
          WorkItemRingCodec.encode(asked.slotCount(), asked.tenant(), asked.items(), held);
      return Outcome.done(new RingAnswer(Bytes.copyOf(ring)));
    } catch (RefusedException refused) {
      return Outcome.refused(refused.refusal(), ChangedBuffers.ofRing(Bytes.copyOf(held)));
    }
  }

  /** The library's own form for words, which must leave the bytes of the other one (E1). */
  private static Outcome encodeWorkItemsRingWords(EncodeWorkItemsRingWords asked) {
    ByteBuffer held = asked.ring().orElse(Bytes.EMPTY).toBuffer();
    int[] words = words(held);
    try {
      int[] ring =
          WorkItemRingCodec.encodeWords(asked.slotCount(), asked.tenant(), asked.items(), words);
      return Outcome.done(
          new RingAnswer(stored(ring, ByteBuffer.allocate(ring.length * Integer.BYTES))));
    } catch (RefusedException refused) {
      return Outcome.refused(refused.refusal(), ChangedBuffers.ofRing(stored(words, held)));
    }
  }

  private static int[] words(ByteBuffer bytes) {
    int[] words = new int[LittleEndian.words(bytes)];
    for (int index = 0; index < words.length; index++) {
      words[index] = LittleEndian.get(bytes, index);
    }
    return words;
  }

  /** What a buffer holds with the words in it; bytes behind the last whole word stay. */
  private static Bytes stored(int[] words, ByteBuffer bytes) {
    for (int index = 0; index < words.length; index++) {
      LittleEndian.put(bytes, index, words[index]);
    }
    return Bytes.copyOf(bytes);
  }
}

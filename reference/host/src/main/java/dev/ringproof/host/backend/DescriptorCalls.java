package dev.ringproof.host.backend;

import dev.ringproof.host.descriptor.BatchDescriptor;
import dev.ringproof.host.descriptor.DescriptorPublisher;
import dev.ringproof.host.descriptor.WindowPublisher;
import dev.ringproof.spec.answer.PublishAnswer.ConsumedAnswer;
import dev.ringproof.spec.operation.DescriptorOperation.PublishBatchDescriptor;
import dev.ringproof.spec.operation.DescriptorOperation.PublishDescriptor;
import dev.ringproof.spec.operation.DescriptorOperation.PublishWindow;
import dev.ringproof.spec.operation.DescriptorOperation.PublishWindowAsBatch;
import dev.ringproof.spec.operation.Outcome;

/** Operations of the capability {@code descriptor}. */
final class DescriptorCalls {
  private DescriptorCalls() {}

  static void enter(CallTable table) {
    table
        .on(PublishDescriptor.class, DescriptorCalls::publish)
        .on(PublishBatchDescriptor.class, DescriptorCalls::publishBatch)
        .on(PublishWindow.class, DescriptorCalls::publishWindow)
        .on(PublishWindowAsBatch.class, DescriptorCalls::publishWindowAsBatch);
  }

  private static Outcome publish(PublishDescriptor asked) {
    return RingCopy.on(
        asked.ring(),
        ring -> new DescriptorPublisher(ring).publish(asked.slot(), asked.descriptor()));
  }

  private static Outcome publishBatch(PublishBatchDescriptor asked) {
    return RingCopy.on(
        asked.ring(),
        ring ->
            new DescriptorPublisher(ring)
                .publishBatch(new BatchDescriptor(asked.startSlot(), asked.items())),
        ConsumedAnswer::new);
  }

  private static Outcome publishWindow(PublishWindow asked) {
    return RingCopy.on(
        asked.ring(),
        ring -> new WindowPublisher(ring).publish(asked.window()),
        ConsumedAnswer::new);
  }

  private static Outcome publishWindowAsBatch(PublishWindowAsBatch asked) {
    return RingCopy.on(
        asked.ring(),
        ring -> new WindowPublisher(ring).publishAsBatch(asked.window()),
        ConsumedAnswer::new);
  }
}

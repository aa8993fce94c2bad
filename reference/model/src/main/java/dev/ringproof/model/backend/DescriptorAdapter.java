package dev.ringproof.model.backend;

import dev.ringproof.host.descriptor.DescriptorPublisher;
import dev.ringproof.host.descriptor.WindowPublisher;
import dev.ringproof.spec.operation.DescriptorOperation;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import java.nio.ByteBuffer;
import java.util.function.ToIntFunction;

/** Operations of the capability {@code descriptor}. */
final class DescriptorAdapter {
  private DescriptorAdapter() {}

  static void register(OperationTable table) {
    table
        .on(DescriptorOperation.PublishDescriptor.class, DescriptorAdapter::publish)
        .on(
            DescriptorOperation.PublishBatchDescriptor.class,
            asked ->
                consume(
                    asked.ring(),
                    ring ->
                        new DescriptorPublisher(ring).publishAll(asked.startSlot(), asked.items())))
        .on(
            DescriptorOperation.PublishWindow.class,
            asked ->
                consume(asked.ring(), ring -> new WindowPublisher(ring).publish(asked.window())))
        .on(
            DescriptorOperation.PublishWindowAsBatch.class,
            asked ->
                consume(
                    asked.ring(),
                    ring -> new WindowPublisher(ring).publishAsBatch(asked.window())));
  }

  private static Outcome publish(DescriptorOperation.PublishDescriptor asked) {
    return RingCall.on(
        asked.ring(),
        ring -> {
          new DescriptorPublisher(ring).publish(asked.slot(), asked.descriptor());
          return Fields.NONE;
        });
  }

  private static Outcome consume(Bytes held, ToIntFunction<ByteBuffer> publish) {
    return RingCall.on(held, ring -> Fields.of("consumed", Value.u32(publish.applyAsInt(ring))));
  }
}

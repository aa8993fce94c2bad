package dev.ringproof.host.descriptor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.host.Refusals;
import dev.ringproof.host.Rings;
import dev.ringproof.spec.descriptor.SlotDescriptor;
import dev.ringproof.spec.publish.PackedOp;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescriptorPublisherTest {
  private static final SlotDescriptor SINGLE = new SlotDescriptor.Single(7, 9, Words.of(4));
  private static final SlotDescriptor PACKED =
      new SlotDescriptor.Packed(8, List.of(new PackedOp(5, Words.of(6))));
  private static final SlotDescriptor RESERVED = new SlotDescriptor.Single(7, 0xFFFD, Words.EMPTY);

  @Test
  void single_and_packed_descriptors_can_follow_each_other() {
    ByteBuffer ring = Rings.withStatuses(1, 0, 3);
    assertEquals(
        2,
        new DescriptorPublisher(ring)
            .publishBatch(new BatchDescriptor(1, List.of(SINGLE, PACKED))));
    assertEquals(Words.of(1, 9, 7, 2, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), Rings.slot(ring, 1));
    assertEquals(
        Words.of(1, 0x8000_0001, 8, 2, 0x0005_0101, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
        Rings.slot(ring, 2));
  }

  @Test
  void no_descriptors_do_not_look_at_the_ring() {
    DescriptorPublisher publisher = new DescriptorPublisher(ByteBuffer.allocate(1));
    assertEquals(0, publisher.publishBatch(new BatchDescriptor(0xFFFF_FFFF, List.of())));
    assertEquals(0, publisher.publishBatch(new BatchDescriptor(0, List.of())));
  }

  @Test
  void a_last_slot_that_fits_no_u32_is_refused_before_anything_else() {
    DescriptorPublisher publisher = new DescriptorPublisher(ByteBuffer.allocate(1));
    assertEquals(
        Refusal.of(RefusalCode.SLOT_INDEX_OVERFLOW).afterPublishing(0),
        Refusals.of(
            () ->
                publisher.publishBatch(
                    new BatchDescriptor(0xFFFF_FFFF, List.of(RESERVED, RESERVED)))));
    assertEquals(
        Refusal.of(RefusalCode.RING_LENGTH).afterPublishing(0),
        Refusals.of(
            () -> publisher.publishBatch(new BatchDescriptor(0xFFFF_FFFF, List.of(RESERVED)))));
  }

  @Test
  void a_refusal_tells_how_many_descriptors_stay_published() {
    ByteBuffer ring = Rings.withStatuses(0, 0, 0);
    List<SlotDescriptor> items = List.of(SINGLE, SINGLE, RESERVED);
    assertEquals(
        Refusal.of(RefusalCode.OPCODE_RESERVED).afterPublishing(2),
        Refusals.of(
            () -> new DescriptorPublisher(ring).publishBatch(new BatchDescriptor(0, items))));
    assertEquals(1, Rings.status(ring, 1));
    assertEquals(Rings.slot(Rings.withStatuses(0), 0), Rings.slot(ring, 2));
  }

  @Test
  void one_refused_descriptor_changes_nothing_and_tells_no_count() {
    ByteBuffer ring = Rings.withStatuses(2);
    assertEquals(
        Refusal.of(RefusalCode.SLOT_NOT_PUBLISHABLE),
        Refusals.of(() -> new DescriptorPublisher(ring).publish(0, PACKED)));
    assertEquals(Bytes.copyOf(Rings.withStatuses(2)), Bytes.copyOf(ring));
  }
}

package dev.ringproof.host.descriptor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.host.Allocation;
import dev.ringproof.host.Rings;
import dev.ringproof.host.publish.Publication;
import dev.ringproof.spec.descriptor.SlotDescriptor;
import dev.ringproof.spec.descriptor.WindowDescriptor;
import dev.ringproof.spec.publish.PackedOp;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DescriptorAttemptTest {
  private static final SlotDescriptor SINGLE = BuiltinOpcode.STORE_U32.slot(7, 1, 160);
  private static final SlotDescriptor PACKED =
      new SlotDescriptor.Packed(8, List.of(new PackedOp(5, Words.of(6))));
  private static final Words LONGEST = Words.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
  private static final Words TOO_LONG = Words.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);

  private static WindowDescriptor window(int start, List<Words> required, List<Words> lookahead) {
    return new WindowDescriptor(start, 7, 9, 0xFFFF_FFFF, required, lookahead);
  }

  @Nested
  class Descriptors {
    @Test
    void answer_what_came_of_them() {
      DescriptorPublisher publisher = new DescriptorPublisher(Rings.withStatuses(0, 2));
      assertEquals(Publication.PUBLISHED, publisher.tryPublish(0, SINGLE));
      assertEquals(Publication.SLOT_NOT_PUBLISHABLE, publisher.tryPublish(1, PACKED));
      assertEquals(
          Publication.OPCODE_RESERVED, publisher.tryPublish(1, new CustomOpcode(0xFFFD).slot(7)));
    }

    @Test
    void of_a_batch_are_published_up_to_the_first_that_is_refused() {
      ByteBuffer ring = Rings.withStatuses(0, 0, 2, 0);
      BatchDescriptor batch = new BatchDescriptor(0, List.of(SINGLE, PACKED, SINGLE, SINGLE));
      assertEquals(2, new DescriptorPublisher(ring).tryPublishBatch(batch));
      assertEquals(1, Rings.status(ring, 1));
      assertEquals(Rings.slot(Rings.withStatuses(0), 0), Rings.slot(ring, 3));
    }

    @Test
    void of_a_batch_whose_last_slot_fits_no_u32_are_not_published() {
      DescriptorPublisher publisher = new DescriptorPublisher(ByteBuffer.allocate(1));
      assertEquals(
          0, publisher.tryPublishBatch(new BatchDescriptor(0xFFFF_FFFF, List.of(SINGLE, SINGLE))));
      assertEquals(0, publisher.tryPublishBatch(new BatchDescriptor(0, List.of())));
    }

    @Test
    void allocate_nothing() {
      ByteBuffer ring = Rings.withStatuses(0, 0);
      DescriptorPublisher publisher = new DescriptorPublisher(ring);
      BatchDescriptor batch = new BatchDescriptor(0, List.of(SINGLE, PACKED));
      long bytes =
          Allocation.bytesPerCall(
              i -> {
                LittleEndian.put(ring, 0, 0);
                LittleEndian.put(ring, 16, i & 1);
                publisher.tryPublishBatch(batch);
              });
      assertEquals(0, bytes);
    }
  }

  @Nested
  class Windows {
    @Test
    void leave_what_the_throwing_forms_leave() {
      ByteBuffer expected = Rings.withStatuses(0, 3, 0);
      ByteBuffer tried = Rings.withStatuses(0, 3, 0);
      WindowDescriptor window = window(0, List.of(LONGEST), List.of(Words.of(5), Words.EMPTY));
      assertEquals(3, new WindowPublisher(expected).publish(window));
      assertEquals(3, new WindowPublisher(tried).tryPublish(window));
      assertEquals(Bytes.copyOf(expected), Bytes.copyOf(tried));
    }

    @Test
    void measure_a_payload_when_its_turn_comes_or_all_of_them_first() {
      WindowDescriptor window = window(0, List.of(LONGEST), List.of(TOO_LONG));
      assertEquals(1, new WindowPublisher(Rings.withStatuses(0, 0)).tryPublish(window));
      assertEquals(0, new WindowPublisher(Rings.withStatuses(0, 0)).tryPublishAsBatch(window));
    }

    @Test
    void stop_at_a_slot_in_use_and_need_a_last_slot_that_is_a_u32() {
      WindowPublisher publisher = new WindowPublisher(Rings.withStatuses(0, 2, 0));
      List<Words> two = List.of(LONGEST, LONGEST);
      assertEquals(1, publisher.tryPublishAsBatch(window(0, two, List.of())));
      assertEquals(0, publisher.tryPublish(window(0xFFFF_FFFF, two, List.of())));
    }

    @Test
    void become_a_batch_from_the_same_slot() {
      BatchDescriptor batch = WindowPublisher.toBatch(window(4, List.of(LONGEST), List.of()));
      assertEquals(4, batch.startSlot());
      assertEquals(
          List.of(new CustomOpcode(9).slot(7, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)),
          batch.items());
    }
  }
}

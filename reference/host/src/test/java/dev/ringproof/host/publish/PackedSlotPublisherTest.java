package dev.ringproof.host.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.host.Refusals;
import dev.ringproof.host.Rings;
import dev.ringproof.spec.publish.PackedOp;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackedSlotPublisherTest {
  private static PackedOp op(int opcode, int... args) {
    return new PackedOp(opcode, Words.of(args));
  }

  private static List<PackedOp> empties(int count) {
    return Collections.nCopies(count, op(0));
  }

  @Nested
  class Layout {
    @Test
    void metadata_bytes_come_first_and_the_arguments_follow_whole_words() {
      ByteBuffer ring = Rings.withStatuses(0);
      List<PackedOp> ops = List.of(op(0xFE, 0x1122_3344, 5), op(1), op(2, 0xFFFF_FFFF));
      new PackedSlotPublisher(ring).publish(0, 7, ops);
      String golden =
          "01000000"
              + "01000080"
              + "07000000"
              + "02000000" // status, opcode, tenant, priority
              + "0303fe00"
              + "01020202" // n, total, then opcode and offset of each
              + "44332211"
              + "05000000"
              + "ffffffff" // arguments
              + "00".repeat(28);
      assertEquals(golden, Bytes.copyOf(ring).toHex());
    }

    @Test
    void an_even_count_leaves_two_metadata_bytes_zero() {
      ByteBuffer ring = Rings.withStatuses(3);
      new PackedSlotPublisher(ring).publish(0, 0, List.of(op(9, 1), op(8, 2)));
      assertEquals(
          Words.of(1, 0x8000_0001, 0, 2, 0x0009_0202, 0x0000_0108, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0),
          Rings.slot(ring, 0));
    }

    @Test
    void no_operation_is_legal() {
      ByteBuffer ring = Rings.withStatuses(0);
      new PackedSlotPublisher(ring).publish(0, 0, List.of());
      assertEquals(1, Rings.status(ring, 0));
      assertEquals(0, Rings.slot(ring, 0).at(4));
    }
  }

  @Nested
  class Limits {
    @ParameterizedTest
    @CsvSource({
      "256, PACKED_TOO_MANY_OPS",
      "255, PACKED_METADATA_OVERFLOW",
      "24, PACKED_METADATA_OVERFLOW",
      "23, RING_LENGTH"
    })
    void operations_are_counted_before_the_ring_is_looked_at(int ops, RefusalCode code) {
      PackedSlotPublisher publisher = new PackedSlotPublisher(ByteBuffer.allocate(1));
      assertEquals(code, Refusals.code(() -> publisher.publish(0, 0, empties(ops))));
    }

    @Test
    void one_operation_has_room_for_eleven_arguments() {
      ByteBuffer ring = Rings.withStatuses(0);
      PackedSlotPublisher publisher = new PackedSlotPublisher(ring);
      assertEquals(
          RefusalCode.PACKED_PAYLOAD_OVERFLOW,
          Refusals.code(() -> publisher.publish(0, 0, List.of(op(1, new int[12])))));
      assertEquals(Bytes.copyOf(Rings.withStatuses(0)), Bytes.copyOf(ring));
      publisher.publish(0, 0, List.of(op(1, new int[11])));
      assertEquals(1, Rings.status(ring, 0));
    }

    @Test
    void twenty_three_operations_without_arguments_fill_the_slot() {
      ByteBuffer ring = Rings.withStatuses(0);
      PackedSlotPublisher publisher = new PackedSlotPublisher(ring);
      publisher.publish(0, 0, empties(23));
      assertEquals(23, Rings.slot(ring, 0).at(4));
      List<PackedOp> oneWordMore = new java.util.ArrayList<>(empties(22));
      oneWordMore.add(op(0, 1));
      assertEquals(
          RefusalCode.PACKED_PAYLOAD_OVERFLOW,
          Refusals.code(() -> publisher.publish(0, 0, oneWordMore)));
    }
  }
}

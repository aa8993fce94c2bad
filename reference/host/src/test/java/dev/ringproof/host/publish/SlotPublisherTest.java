package dev.ringproof.host.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ringproof.host.Allocation;
import dev.ringproof.host.BufferKind;
import dev.ringproof.host.Refusals;
import dev.ringproof.host.Rings;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlotPublisherTest {
  private static final int RESERVED = 0xFFFD;

  private static SlotItem item(int opcode, int... args) {
    return new SlotItem(opcode, Words.of(args));
  }

  @Nested
  class Published {
    @ParameterizedTest
    @EnumSource(BufferKind.class)
    void all_sixteen_words_are_written_in_any_memory(BufferKind kind) {
      ByteBuffer ring = kind.holding(Rings.withStatuses(2, 3).array());
      new SlotPublisher(ring).publish(1, 0x8000_0000, item(9, 0xFFFF_FFFF, 2));
      assertEquals(
          Words.of(1, 9, 0x8000_0000, 2, 0xFFFF_FFFF, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
          Rings.slot(ring, 1));
      assertEquals(Rings.slot(Rings.withStatuses(2), 0), Rings.slot(ring, 0));
    }

    @Test
    void neither_position_nor_byte_order_of_the_ring_change() {
      ByteBuffer ring = BufferKind.MOVED.holding(Rings.withStatuses(0, 0).array());
      ByteBuffer before = ring.duplicate().order(ring.order());
      new SlotPublisher(ring).publish(0, 1, item(9));
      assertEquals(before.position(), ring.position());
      assertEquals(before.order(), ring.order());
    }

    @Test
    void an_array_gives_the_same_slot_as_an_item() {
      ByteBuffer byItem = Rings.withStatuses(0);
      ByteBuffer byArray = Rings.withStatuses(0);
      new SlotPublisher(byItem).publish(0, 7, item(0xFFFF_FFFF, 1, 2, 3));
      new SlotPublisher(byArray).publishArray(0, 7, 0xFFFF_FFFF, 1, 2, 3);
      assertEquals(Bytes.copyOf(byItem), Bytes.copyOf(byArray));
    }

    @Test
    void twelve_arguments_fit() {
      ByteBuffer ring = Rings.withStatuses(0);
      new SlotPublisher(ring).publishArray(0, 7, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
      assertEquals(
          Words.of(1, 0, 7, 2, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12), Rings.slot(ring, 0));
    }

    @Test
    void nothing_is_allocated() {
      ByteBuffer ring = Rings.withStatuses(0);
      SlotPublisher publisher = new SlotPublisher(ring);
      SlotItem item = item(9, 1, 2);
      int[] args = {3, 4, 5};
      long bytes =
          Allocation.bytesPerCall(
              i -> {
                LittleEndian.put(ring, 0, 0);
                publisher.publish(0, i, item);
                LittleEndian.put(ring, 0, 3);
                publisher.publishArray(0, i, 9, args);
              });
      assertEquals(0, bytes);
    }
  }

  @Nested
  class Refused {
    private final ByteBuffer busy = Rings.withStatuses(1);
    private final SlotItem allWrong = item(RESERVED, new int[13]);

    @Test
    void checks_are_made_in_order() {
      ByteBuffer cut = Rings.withStatuses(1, 1).limit(127);
      assertEquals(RefusalCode.RING_LENGTH, code(cut, 9, allWrong));
      assertEquals(RefusalCode.SLOT_OUT_OF_RANGE, code(busy, 1, allWrong));
      assertEquals(RefusalCode.TOO_MANY_ARGS, code(busy, 0, allWrong));
      assertEquals(RefusalCode.OPCODE_RESERVED, code(busy, 0, item(RESERVED)));
      assertEquals(RefusalCode.SLOT_NOT_PUBLISHABLE, code(busy, 0, item(9)));
      assertEquals(Bytes.copyOf(Rings.withStatuses(1)), Bytes.copyOf(busy));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 5, 6, 7, 8, 32, 35, 0x8000_0000, 0xFFFF_FFFF})
    void every_status_but_empty_and_done_is_refused(int status) {
      ByteBuffer ring = Rings.withStatuses(status);
      assertEquals(RefusalCode.SLOT_NOT_PUBLISHABLE, code(ring, 0, item(9)));
      assertEquals(Bytes.copyOf(Rings.withStatuses(status)), Bytes.copyOf(ring));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 0x0800_0000, 0x8000_0000, 0xFFFF_FFFF})
    void the_slot_is_compared_unsigned(int slot) {
      assertEquals(RefusalCode.SLOT_OUT_OF_RANGE, code(Rings.withStatuses(0), slot, item(9)));
    }

    @Test
    void a_read_only_ring_is_a_programmer_error() {
      SlotPublisher publisher = new SlotPublisher(Rings.withStatuses(0).asReadOnlyBuffer());
      assertThrows(ReadOnlyBufferException.class, () -> publisher.publish(0, 1, item(9)));
    }

    private static RefusalCode code(ByteBuffer ring, int slot, SlotItem item) {
      return Refusals.code(() -> new SlotPublisher(ring).publish(slot, 7, item));
    }
  }
}

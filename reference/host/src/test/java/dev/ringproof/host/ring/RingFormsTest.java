package dev.ringproof.host.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.ringproof.host.Allocation;
import dev.ringproof.host.BufferKind;
import dev.ringproof.host.Refusals;
import dev.ringproof.host.Rings;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.value.Bytes;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RingFormsTest {
  private static final LoadMiss MISS = new LoadMiss(0xDEAD_BEEF, true);

  @Nested
  class GivenStorage {
    @ParameterizedTest
    @EnumSource(BufferKind.class)
    void becomes_a_ring_or_a_load_miss(BufferKind kind) {
      ByteBuffer ring = kind.holding(Rings.withStatuses(1, 2).array());
      assertSame(ring, RingCodec.encodeEmptyInto(2, ring));
      assertEquals(Bytes.of(new byte[128]), Bytes.copyOf(ring));
      ByteBuffer slot = kind.holding(Rings.withStatuses(2).array());
      assertSame(slot, LoadMissCodec.encodeInto(MISS, slot));
      assertEquals(Bytes.copyOf(LoadMissCodec.encode(MISS)), Bytes.copyOf(slot));
    }

    @Test
    void of_another_size_is_left_alone() {
      ByteBuffer ring = Rings.withStatuses(1, 2);
      assertNotSame(ring, RingCodec.encodeEmptyInto(1, ring));
      assertEquals(
          Bytes.copyOf(LoadMissCodec.encode(MISS)),
          Bytes.copyOf(LoadMissCodec.encodeInto(MISS, ring)));
      assertEquals(Bytes.copyOf(Rings.withStatuses(1, 2)), Bytes.copyOf(ring));
    }

    @Test
    void is_no_way_around_the_limit() {
      assertEquals(
          RefusalCode.BYTE_LENGTH_OVERFLOW,
          Refusals.code(() -> RingCodec.encodeEmptyInto(1_048_577, ByteBuffer.allocate(0))));
    }

    @Test
    void saves_the_allocation() {
      ByteBuffer slot = ByteBuffer.allocate(64);
      assertEquals(
          0,
          Allocation.bytesPerCall(
              i -> {
                RingCodec.encodeEmptyInto(1, slot);
                LoadMissCodec.encodeInto(MISS, slot);
              }));
    }
  }

  @Nested
  class Lenient {
    @Test
    void done_slots_are_absent_where_the_ring_ends_early() {
      ByteBuffer ring = Rings.withStatuses(3, 1, 3);
      assertEquals(OptionalInt.of(2), RingCodec.countDoneLenient(ring, 3));
      assertEquals(OptionalInt.of(1), RingCodec.countDoneLenient(ring, 2));
      assertEquals(OptionalInt.empty(), RingCodec.countDoneLenient(ring, 4));
      assertEquals(OptionalInt.empty(), RingCodec.countDoneLenient(ring, 0x1000_0000));
      assertEquals(OptionalInt.empty(), RingCodec.countDoneLenient(ring, 0));
      assertEquals(OptionalInt.of(1), RingCodec.countDoneLenient(ring.limit(131), 2));
    }

    @Test
    void a_ring_that_is_too_large_is_absent() {
      assertEquals(Optional.empty(), RingCodec.encodeEmptyLenient(1_048_577));
      assertEquals(Optional.empty(), RingCodec.encodeEmptyLenient(-1));
      assertEquals(Optional.of(RingCodec.encodeEmpty(2)), RingCodec.encodeEmptyLenient(2));
    }
  }

  @Nested
  class Interfaces {
    private final HostRing ring = new HostRing(3);

    /** A consumer that says no more than it must. */
    private record Plain(HostRing ring) implements RingConsumer {
      @Override
      public void read(int slot, ByteBuffer out) {
        ring.read(slot, out);
      }

      @Override
      public int slotCount() {
        return ring.slotCount();
      }
    }

    @Test
    void both_ends_tell_the_number_of_slots() {
      RingProducer producer = ring;
      RingConsumer consumer = ring;
      assertEquals(3, producer.slotCount());
      assertEquals(3, consumer.slotCount());
    }

    @Test
    void a_consumer_counts_done_slots_by_reading_them() {
      ring.publish(0, Rings.withStatuses(3));
      ring.publish(1, Rings.withStatuses(1));
      ring.publish(2, Rings.withStatuses(3));
      assertEquals(2, new Plain(ring).doneCount());
      assertEquals(ring.doneCount(), new Plain(ring).doneCount());
    }
  }
}

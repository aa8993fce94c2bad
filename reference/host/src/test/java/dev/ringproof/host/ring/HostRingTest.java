package dev.ringproof.host.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ringproof.host.BufferKind;
import dev.ringproof.host.Refusals;
import dev.ringproof.host.Rings;
import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.value.Bytes;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HostRingTest {
  private final HostRing ring = new HostRing(3);

  @ParameterizedTest
  @EnumSource(BufferKind.class)
  void a_slot_is_copied_as_it_is_in_and_out(BufferKind kind) {
    byte[] encoded = Rings.withStatuses(0xFFFF_FFFF).array();
    ring.publish(2, kind.holding(encoded));
    ByteBuffer out = kind.holding(new byte[64]);
    ring.read(2, out);
    assertEquals(Bytes.of(encoded), Bytes.copyOf(out));
  }

  @Test
  void the_status_of_the_slot_that_is_replaced_is_not_looked_at() {
    ring.publish(0, Rings.withStatuses(2));
    ring.publish(0, Rings.withStatuses(3));
    assertEquals(3, Rings.status(ring.view(), 0));
    assertEquals(1, ring.doneCount());
  }

  @Test
  void a_view_of_the_ring_itself_can_be_published() {
    ring.publish(0, LoadMissCodec.encode(new LoadMiss(9, true)));
    ring.publish(1, ring.view().slice(0, 64));
    assertEquals(Rings.slot(ring.view(), 0), Rings.slot(ring.view(), 1));
  }

  @Test
  void the_length_is_looked_at_before_the_slot() {
    for (int bytes : new int[] {0, 63, 65, 128}) {
      Refusal refusal = Refusal.misaligned(BufferName.RING_SLOT, bytes);
      assertEquals(refusal, Refusals.of(() -> ring.publish(9, ByteBuffer.allocate(bytes))));
      assertEquals(refusal, Refusals.of(() -> ring.read(9, ByteBuffer.allocate(bytes))));
    }
  }

  @Test
  void the_missing_word_does_not_wrap() {
    ByteBuffer slot = ByteBuffer.allocate(64);
    assertEquals(
        Refusal.missingWord(BufferName.RING_SLOT, 48, 192),
        Refusals.of(() -> ring.publish(3, slot)));
    assertEquals(
        Refusal.missingWord(BufferName.RING_SLOT, 0xF_FFFF_FFF0L, 192),
        Refusals.of(() -> ring.read(0xFFFF_FFFF, slot)));
  }

  @Test
  @Proves("RING-13")
  void the_producer_has_a_stable_name() {
    assertEquals("in-process-host", ring.name());
  }

  @Test
  void the_view_cannot_be_written() {
    assertThrows(ReadOnlyBufferException.class, () -> ring.view().put(0, (byte) 1));
  }
}

package dev.ringproof.host.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.host.BufferKind;
import dev.ringproof.host.Refusals;
import dev.ringproof.host.Rings;
import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusalCode;
import java.nio.ByteBuffer;
import java.util.OptionalLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RingCodecTest {
  @Nested
  class Size {
    @Test
    void the_representable_limit_has_a_length_and_one_more_has_none() {
      assertEquals(OptionalLong.of(17_179_869_120L), RingCodec.byteLength(268_435_455));
      assertEquals(OptionalLong.empty(), RingCodec.byteLength(268_435_456));
      assertEquals(OptionalLong.empty(), RingCodec.byteLength(0xFFFF_FFFF));
    }

    @Test
    void the_encodable_limit_can_be_made() {
      assertEquals(67_108_864, RingCodec.encodeEmpty(1_048_576).limit());
    }

    @ParameterizedTest
    @ValueSource(ints = {1_048_577, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF})
    void more_slots_are_refused(int slots) {
      assertEquals(
          Refusal.of(RefusalCode.BYTE_LENGTH_OVERFLOW, BufferName.RING),
          Refusals.of(() -> RingCodec.encodeEmpty(slots)));
    }
  }

  @Nested
  class DoneSlots {
    @ParameterizedTest
    @EnumSource(BufferKind.class)
    void are_counted_among_the_first_in_any_memory(BufferKind kind) {
      ByteBuffer ring = kind.holding(Rings.withStatuses(3, 0, 3, 3).array()).asReadOnlyBuffer();
      assertEquals(2, RingCodec.countDone(ring, 3));
      assertEquals(3, RingCodec.countDone(ring, 4));
    }

    @Test
    void none_of_them_are_found_without_looking() {
      assertEquals(0, RingCodec.countDone(ByteBuffer.allocate(1), 0));
    }

    @Test
    void a_length_of_whole_words_is_enough() {
      assertEquals(0, RingCodec.countDone(ByteBuffer.allocate(68), 1));
      assertEquals(
          Refusal.misaligned(BufferName.RING, 66),
          Refusals.of(() -> RingCodec.countDone(ByteBuffer.allocate(66), 9)));
    }

    @Test
    void the_missing_word_does_not_wrap() {
      assertEquals(
          Refusal.missingWord(BufferName.RING, 0xF_FFFF_FFF0L, 64),
          Refusals.of(() -> RingCodec.countDone(ByteBuffer.allocate(64), 0xFFFF_FFFF)));
    }
  }

  @Nested
  class WordIndex {
    @Test
    void the_last_word_of_the_last_slot_is_the_last_u32() {
      assertEquals(0xFFFF_FFFF, RingCodec.wordIndex(268_435_455, 15));
    }

    @Test
    void the_word_is_looked_at_before_the_slot() {
      for (int word : new int[] {16, 0xFFFF_FFFF}) {
        assertEquals(
            Refusal.of(RefusalCode.WORD_OUT_OF_SLOT, BufferName.SLOT),
            Refusals.of(() -> RingCodec.wordIndex(0xFFFF_FFFF, word)));
      }
    }

    @Test
    void a_slot_past_the_u32_range_is_refused() {
      assertEquals(
          Refusal.of(RefusalCode.BYTE_LENGTH_OVERFLOW, BufferName.RING),
          Refusals.of(() -> RingCodec.wordIndex(268_435_456, 0)));
    }
  }
}

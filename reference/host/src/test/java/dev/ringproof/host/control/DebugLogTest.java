package dev.ringproof.host.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.host.Refusals;
import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DebugLogTest {
  private static final DebugRecord FIRST = new DebugRecord(10, 11, 12, 13);
  private static final DebugRecord SECOND = new DebugRecord(14, 15, 16, 17);

  /** A log of two records with 10, 11, 12 .. in its words. */
  private static ByteBuffer log(int cursor) {
    ByteBuffer log = DebugLogCodec.encodeEmpty(2);
    LittleEndian.put(log, 0, cursor);
    for (int i = 1; i < 9; i++) {
      LittleEndian.put(log, i, 9 + i);
    }
    return log;
  }

  @Nested
  class Size {
    @Test
    void a_log_of_the_usual_size_has_257_words() {
      assertEquals(OptionalLong.of(1028), DebugLogCodec.byteLength(64));
      assertEquals(1028, DebugLogCodec.encodeEmpty(64).limit());
    }

    @Test
    void the_representable_limit_has_a_length_and_one_more_has_none() {
      assertEquals(OptionalLong.of(17_179_869_172L), DebugLogCodec.byteLength(1_073_741_823));
      assertEquals(OptionalLong.empty(), DebugLogCodec.byteLength(1_073_741_824));
      assertEquals(OptionalLong.empty(), DebugLogCodec.byteLength(0xFFFF_FFFF));
    }

    @Test
    void more_records_than_encodable_are_refused() {
      assertEquals(
          Refusal.of(RefusalCode.BYTE_LENGTH_OVERFLOW, BufferName.DEBUG_LOG),
          Refusals.of(() -> DebugLogCodec.encodeEmpty(1_048_577)));
    }
  }

  @Nested
  class StrictRead {
    @Test
    void takes_the_records_that_the_cursor_counts() {
      assertEquals(List.of(), DebugLogReader.read(log(0)));
      assertEquals(List.of(FIRST), DebugLogReader.read(log(4)));
      assertEquals(List.of(FIRST, SECOND), DebugLogReader.read(log(8)));
    }

    @Test
    void refuses_a_cursor_past_the_end_or_within_a_record() {
      for (int cursor : new int[] {9, 12, 3, 0x8000_0000, 0xFFFF_FFFF}) {
        assertEquals(
            Refusal.missingWord(BufferName.DEBUG_LOG, 1 + Integer.toUnsignedLong(cursor), 36),
            Refusals.of(() -> DebugLogReader.read(log(cursor))));
      }
    }

    @Test
    void refuses_a_log_without_a_cursor() {
      assertEquals(
          Refusal.missingWord(BufferName.DEBUG_LOG, 0, 0),
          Refusals.of(() -> DebugLogReader.read(ByteBuffer.allocate(0))));
      assertEquals(
          Refusal.misaligned(BufferName.DEBUG_LOG, 3),
          Refusals.of(() -> DebugLogReader.read(ByteBuffer.allocate(3))));
    }
  }

  @Nested
  class LenientRead {
    @Test
    void tells_what_an_overflowed_log_kept_and_lost() {
      assertEquals(
          new DebugLogRemains(List.of(FIRST, SECOND), 3), DebugLogReader.readLenient(log(20)));
    }

    @Test
    void counts_a_huge_cursor_unsigned() {
      assertEquals(0x3FFF_FFFF - 2, DebugLogReader.readLenient(log(0xFFFF_FFFC)).dropped());
    }

    @Test
    void takes_only_whole_records() {
      ByteBuffer cut = log(8).limit(35);
      assertEquals(new DebugLogRemains(List.of(FIRST), 1), DebugLogReader.readLenient(cut));
      assertEquals(new DebugLogRemains(List.of(FIRST), 0), DebugLogReader.readLenient(log(7)));
    }

    @Test
    void finds_nothing_without_a_cursor() {
      DebugLogRemains nothing = new DebugLogRemains(List.of(), 0);
      assertEquals(nothing, DebugLogReader.readLenient(ByteBuffer.allocate(3)));
    }
  }

  @Property
  void where_the_strict_read_succeeds_the_lenient_one_agrees(@ForAll @IntRange(max = 2) int count) {
    assertEquals(
        new DebugLogRemains(DebugLogReader.read(log(4 * count)), 0),
        DebugLogReader.readLenient(log(4 * count)));
  }
}

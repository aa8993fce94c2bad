package dev.ringproof.model.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.model.Refused;
import dev.ringproof.model.RingOf;
import dev.ringproof.spec.answer.CodecAnswer.ByteLenAnswer;
import dev.ringproof.spec.answer.DebugEntry;
import dev.ringproof.spec.control.DebugLogLayout;
import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DebugLogTest {
  private static final DebugEntry FIRST = new DebugEntry(10, Words.of(11, 12, 13));
  private static final DebugEntry SECOND = new DebugEntry(20, Words.of(21, 22, 23));

  /** A log of two records and a half. */
  private static ByteBuffer log(int cursor) {
    return RingOf.words(cursor, 10, 11, 12, 13, 20, 21, 22, 23, 30, 31);
  }

  @Nested
  class Encoder {
    @Test
    @Proves({"LOG-03", "LOG-04"})
    void tells_the_length_while_it_is_representable() {
      assertEquals(ByteLenAnswer.of(4), DebugLogEncoding.byteLength(0));
      assertEquals(ByteLenAnswer.of(0x3_FFFF_FFF4L), DebugLogEncoding.byteLength(0x3FFF_FFFF));
      assertEquals(ByteLenAnswer.NONE, DebugLogEncoding.byteLength(0x4000_0000));
      assertEquals(ByteLenAnswer.NONE, DebugLogEncoding.byteLength(-1));
    }

    @Test
    @Proves({"LOG-05", "LOG-06", "LOG-07"})
    void writes_zeros_for_at_most_2_to_the_20_records() {
      assertEquals(
          Bytes.of(new byte[4 * 257]),
          Bytes.copyOf(DebugLogEncoding.empty(DebugLogLayout.DEFAULT_RECORDS)));
      assertEquals(4 * (1 + 4 * 1_048_576), DebugLogEncoding.empty(1_048_576).limit());
      assertEquals(
          Refused.overflow(BufferName.DEBUG_LOG),
          Refused.refusal(() -> DebugLogEncoding.empty(1_048_577)));
    }
  }

  @Nested
  class Strict {
    @Test
    @Proves({"LOG-01", "LOG-02"})
    void gives_as_many_records_as_the_cursor_says() {
      assertEquals(List.of(), DebugLogReading.strict(log(0)));
      assertEquals(List.of(FIRST), DebugLogReading.strict(log(4)));
      assertEquals(List.of(FIRST, SECOND), DebugLogReading.strict(log(8)));
    }

    @Test
    @Proves({"LOG-08", "LOG-09"})
    void refuses_a_cut_log_and_one_without_a_cursor() {
      assertEquals(
          Refusal.misaligned(BufferName.DEBUG_LOG, 3),
          Refused.refusal(() -> DebugLogReading.strict(ByteBuffer.allocate(3))));
      assertEquals(
          Refusal.missingWord(BufferName.DEBUG_LOG, 0, 0),
          Refused.refusal(() -> DebugLogReading.strict(ByteBuffer.allocate(0))));
    }

    @Test
    @Proves("LOG-09")
    void refuses_a_cursor_that_cannot_be_true_E8() {
      for (int cursor : new int[] {1, 7, 11, 12, -4, -1}) {
        assertEquals(
            Refusal.missingWord(BufferName.DEBUG_LOG, 1 + Integer.toUnsignedLong(cursor), 44),
            Refused.refusal(() -> DebugLogReading.strict(log(cursor))));
      }
    }
  }

  @Nested
  @Proves("LOG-10")
  class Lenient {
    private void reads(List<DebugEntry> records, int dropped, ByteBuffer log) {
      assertEquals(new DebugLogReading.Remains(records, dropped), DebugLogReading.lenient(log));
    }

    @Test
    void gives_whole_records_and_the_number_of_dropped_ones() {
      reads(List.of(FIRST), 0, log(7));
      reads(List.of(FIRST, SECOND), 1, log(12));
      reads(List.of(FIRST, SECOND), 0x3FFF_FFFD, log(-1));
    }

    @Test
    void of_half_words_or_no_words_refuses_nothing() {
      reads(List.of(FIRST), 1, log(8).limit(35));
      reads(List.of(), 0, log(8).limit(3));
    }
  }
}

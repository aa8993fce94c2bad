package dev.ringproof.model.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.model.Refused;
import dev.ringproof.model.RingOf;
import dev.ringproof.spec.answer.CodecAnswer.ByteLenAnswer;
import dev.ringproof.spec.answer.CodecAnswer.MetricsAnswer;
import dev.ringproof.spec.answer.MetricEntry;
import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.value.Bytes;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ControlTest {
  /** Word i holds i, but the metrics are 0 except those of opcodes 2 and 31. */
  private static ByteBuffer numbered(int words) {
    return RingOf.words(
        IntStream.range(0, words)
            .map(i -> 96 <= i && i < 128 && i != 98 && i != 127 ? 0 : i)
            .toArray());
  }

  private static void encodes(int[] expected, boolean shutdown, int tenants, int observables) {
    assertEquals(
        Bytes.copyOf(RingOf.words(expected)),
        Bytes.copyOf(ControlEncoding.encode(shutdown, tenants, observables)));
  }

  @Nested
  class Length {
    @Test
    @Proves({"CTRL-05", "CTRL-06"})
    void is_that_of_the_fixed_part_and_the_observables_while_indices_are_u32() {
      assertEquals(ByteLenAnswer.of(640), ControlEncoding.byteLength(0));
      assertEquals(ByteLenAnswer.of(0x3_FFFF_FFFCL), ControlEncoding.byteLength(0xFFFF_FF5F));
      assertEquals(ByteLenAnswer.NONE, ControlEncoding.byteLength(0xFFFF_FF60));
    }
  }

  @Nested
  @Proves({"CTRL-01", "CTRL-02", "CTRL-03", "CTRL-07"})
  class Encoder {
    @Test
    @Proves({"CTRL-08", "CTRL-09"})
    void writes_shutdown_and_the_index_of_the_mask_table() {
      int[] words = new int[160];
      words[2] = 3;
      encodes(words, false, 0, 0);
      words[0] = 1;
      encodes(words, true, 0, 0);
    }

    @Test
    @Proves({"CTRL-10", "CTRL-11"})
    void writes_at_most_29_masks_and_32_quotas() {
      for (int tenants : new int[] {1, 29, 30, 32, 33, -1}) {
        int[] words = new int[162];
        words[2] = 3;
        int masks = (int) Math.min(Integer.toUnsignedLong(tenants), 29);
        int quotas = (int) Math.min(Integer.toUnsignedLong(tenants), 32);
        Arrays.fill(words, 3, 3 + masks, 0xFFFF_FFFF);
        Arrays.fill(words, 32, 32 + quotas, 1_000_000);
        encodes(words, false, tenants, 2);
      }
    }

    @Test
    @Proves("CTRL-12")
    void refuses_more_than_2_to_the_20_observables() {
      assertEquals(4 * (160 + 1_048_576), ControlEncoding.encode(true, 0, 1_048_576).limit());
      for (int observables : new int[] {1_048_577, -1}) {
        assertEquals(
            Refused.overflow(BufferName.CONTROL),
            Refused.refusal(() -> ControlEncoding.encode(true, 0, observables)));
      }
    }
  }

  @Nested
  class Reader {
    @Test
    @Proves({"CTRL-04", "CTRL-16", "CTRL-17"})
    void takes_each_word_from_its_place() {
      assertEquals(1, ControlReading.doneCount(numbered(2)));
      assertEquals(128, ControlReading.epoch(numbered(129)));
      assertEquals(163, ControlReading.observable(numbered(164), 3));
    }

    @Test
    @Proves("CTRL-13")
    void refuses_an_observable_without_an_index_before_it_looks() {
      for (int observable : new int[] {0xFFFF_FF60, -1}) {
        assertEquals(
            Refused.overflow(BufferName.CONTROL),
            Refused.refusal(() -> ControlReading.observable(ByteBuffer.allocate(3), observable)));
      }
    }

    @Test
    @Proves({"CTRL-14", "CTRL-15"})
    void refuses_half_words_before_a_missing_word() {
      assertEquals(
          Refusal.misaligned(BufferName.CONTROL, 3),
          Refused.refusal(() -> ControlReading.doneCount(ByteBuffer.allocate(3))));
      assertEquals(
          Refusal.missingWord(BufferName.CONTROL, 128, 512),
          Refused.refusal(() -> ControlReading.epoch(numbered(128))));
      assertEquals(
          Refusal.missingWord(BufferName.CONTROL, 0xFFFF_FFFFL, 640),
          Refused.refusal(() -> ControlReading.observable(numbered(160), 0xFFFF_FF5F)));
    }
  }

  @Nested
  class Metrics {
    private static final MetricEntry LOW = new MetricEntry(2, 98);

    @Test
    @Proves({"CTRL-18", "CTRL-20"})
    void are_the_pairs_that_are_not_zero_in_ascending_order() {
      MetricsAnswer all = new MetricsAnswer(List.of(LOW, new MetricEntry(31, 127)));
      assertEquals(all, ControlReading.metrics(numbered(160)));
      assertEquals(all, ControlReading.presentMetrics(numbered(160)));
    }

    @Test
    @Proves("CTRL-19")
    void report_the_first_absent_word() {
      assertEquals(
          Refusal.missingWord(BufferName.CONTROL, 127, 508),
          Refused.refusal(() -> ControlReading.metrics(numbered(127))));
      assertEquals(
          Refusal.missingWord(BufferName.CONTROL, 96, 0),
          Refused.refusal(() -> ControlReading.metrics(numbered(0))));
      assertEquals(
          RefusalCode.MISALIGNED_LENGTH,
          Refused.code(() -> ControlReading.metrics(ByteBuffer.allocate(641))));
    }

    @Test
    @Proves("CTRL-20")
    void read_leniently_are_those_whose_whole_words_are_there() {
      ByteBuffer cut = numbered(160).limit(4 * 127 + 3);
      assertEquals(new MetricsAnswer(List.of(LOW)), ControlReading.presentMetrics(cut));
      assertEquals(
          new MetricsAnswer(List.of()), ControlReading.presentMetrics(ByteBuffer.allocate(0)));
    }
  }
}

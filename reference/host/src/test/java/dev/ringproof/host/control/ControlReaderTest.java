package dev.ringproof.host.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.host.BufferKind;
import dev.ringproof.host.Refusals;
import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ControlReaderTest {
  private static ByteBuffer words(int count) {
    return ByteBuffer.allocate(count * Integer.BYTES);
  }

  @Nested
  class SingleWords {
    @ParameterizedTest
    @EnumSource(BufferKind.class)
    void are_read_from_any_memory(BufferKind kind) {
      ByteBuffer control = kind.holding(new byte[644]);
      LittleEndian.put(control, 1, 0x8000_0001);
      LittleEndian.put(control, 128, 7);
      LittleEndian.put(control, 160, 0xFFFF_FFFF);
      ByteBuffer readOnly = control.asReadOnlyBuffer();
      assertEquals(0x8000_0001, ControlReader.doneCount(readOnly));
      assertEquals(7, ControlReader.epoch(readOnly));
      assertEquals(0xFFFF_FFFF, ControlReader.observable(readOnly, 0));
    }

    @Test
    void a_buffer_that_ends_right_after_the_word_is_long_enough() {
      assertEquals(0, ControlReader.doneCount(words(2)));
      assertEquals(
          Refusal.missingWord(BufferName.CONTROL, 1, 4),
          Refusals.of(() -> ControlReader.doneCount(words(1))));
    }

    @Test
    void alignment_is_looked_at_before_presence() {
      assertEquals(
          Refusal.misaligned(BufferName.CONTROL, 3),
          Refusals.of(() -> ControlReader.epoch(ByteBuffer.allocate(3))));
    }
  }

  @Nested
  class Observables {
    @Test
    void an_index_that_fits_no_u32_is_refused_before_the_alignment() {
      ByteBuffer misaligned = ByteBuffer.allocate(641);
      assertEquals(
          Refusal.of(RefusalCode.BYTE_LENGTH_OVERFLOW, BufferName.CONTROL),
          Refusals.of(() -> ControlReader.observable(misaligned, 0xFFFF_FFFF - 159)));
    }

    @Test
    void the_last_index_is_merely_absent() {
      assertEquals(
          Refusal.missingWord(BufferName.CONTROL, 0xFFFF_FFFFL, 640),
          Refusals.of(() -> ControlReader.observable(words(160), 0xFFFF_FFFF - 160)));
    }
  }

  @Nested
  class Metrics {
    @Test
    void only_those_that_are_not_zero_are_told_in_ascending_order() {
      ByteBuffer control = words(128);
      LittleEndian.put(control, 127, 0xFFFF_FFFF);
      LittleEndian.put(control, 96, 1);
      assertEquals(
          List.of(new OpcodeMetric(0, 1), new OpcodeMetric(31, 0xFFFF_FFFF)),
          ControlReader.metrics(control));
    }

    @Test
    void the_first_absent_word_is_named() {
      assertEquals(
          Refusal.missingWord(BufferName.CONTROL, 96, 0),
          Refusals.of(() -> ControlReader.metrics(words(0))));
      assertEquals(
          Refusal.missingWord(BufferName.CONTROL, 127, 508),
          Refusals.of(() -> ControlReader.metrics(words(127))));
    }

    @Test
    void the_lenient_reader_takes_the_whole_words_that_are_there() {
      ByteBuffer control = words(98);
      LittleEndian.put(control, 96, 5);
      LittleEndian.put(control, 97, 6);
      control.limit(97 * Integer.BYTES + 3);
      assertEquals(List.of(new OpcodeMetric(0, 5)), ControlReader.metricsLenient(control));
      assertEquals(List.of(), ControlReader.metricsLenient(words(0)));
    }
  }
}

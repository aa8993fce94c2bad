package dev.ringproof.host.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ringproof.host.Allocation;
import dev.ringproof.host.BufferKind;
import dev.ringproof.host.Refusals;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Forms that use the caller's storage give what the others give, and allocate nothing. */
class GivenStorageTest {
  private static final int TOO_MANY = 1_048_577;

  private static ByteBuffer used(BufferKind kind, int bytes) {
    byte[] content = new byte[bytes];
    Arrays.fill(content, (byte) 0xEE);
    return kind.holding(content);
  }

  @Nested
  class OfAControlBuffer {
    @ParameterizedTest
    @EnumSource(BufferKind.class)
    void nothing_of_what_it_held_is_left(BufferKind kind) {
      ByteBuffer destination = used(kind, 648);
      assertSame(destination, ControlCodec.encodeInto(true, 2, 2, destination));
      assertEquals(Bytes.copyOf(ControlCodec.encode(true, 2, 2)), Bytes.copyOf(destination));
    }

    @Test
    void storage_of_another_size_is_left_alone() {
      ByteBuffer destination = used(BufferKind.HEAP, 644);
      ByteBuffer control = ControlCodec.encodeInto(false, 1, 2, destination);
      assertNotSame(destination, control);
      assertEquals(Bytes.copyOf(ControlCodec.encode(false, 1, 2)), Bytes.copyOf(control));
      assertEquals(Bytes.copyOf(used(BufferKind.HEAP, 644)), Bytes.copyOf(destination));
    }

    @Test
    void too_many_observables_are_refused_before_anything_is_written() {
      ByteBuffer destination = used(BufferKind.HEAP, 640);
      assertEquals(
          RefusalCode.BYTE_LENGTH_OVERFLOW,
          Refusals.code(() -> ControlCodec.encodeInto(true, 1, TOO_MANY, destination)));
      assertEquals(Bytes.copyOf(used(BufferKind.HEAP, 640)), Bytes.copyOf(destination));
    }

    @Test
    void nothing_is_allocated() {
      ByteBuffer destination = ByteBuffer.allocate(640);
      assertEquals(
          0, Allocation.bytesPerCall(i -> ControlCodec.encodeInto(true, i, 0, destination)));
    }
  }

  @Nested
  class OfADebugLog {
    @ParameterizedTest
    @EnumSource(BufferKind.class)
    void nothing_of_what_it_held_is_left(BufferKind kind) {
      ByteBuffer destination = used(kind, 36);
      assertSame(destination, DebugLogCodec.encodeEmptyInto(2, destination));
      assertEquals(Bytes.of(new byte[36]), Bytes.copyOf(destination));
      assertNotSame(destination, DebugLogCodec.encodeEmptyInto(1, destination));
    }

    @Test
    void too_many_records_are_refused() {
      assertEquals(
          RefusalCode.BYTE_LENGTH_OVERFLOW,
          Refusals.code(() -> DebugLogCodec.encodeEmptyInto(TOO_MANY, ByteBuffer.allocate(0))));
    }
  }

  @Nested
  class OfRecords {
    private final DebugRecords records = new DebugRecords();

    private static ByteBuffer log(int cursor) {
      ByteBuffer log = ByteBuffer.allocate(36);
      IntStream.range(1, 9).forEach(i -> LittleEndian.put(log, i, 9 + i));
      LittleEndian.put(log, 0, cursor);
      return log;
    }

    private List<DebugRecord> all() {
      return IntStream.range(0, records.size()).mapToObj(records::record).toList();
    }

    @Test
    void both_reads_give_what_the_others_give() {
      for (int cursor : new int[] {8, 4, 0}) {
        DebugLogReader.readInto(log(cursor), records);
        assertEquals(DebugLogReader.read(log(cursor)), all());
      }
      for (int cursor : new int[] {-1, 8, 7, 0}) {
        DebugLogReader.readLenientInto(log(cursor), records);
        DebugLogRemains remains = DebugLogReader.readLenient(log(cursor));
        assertEquals(remains, new DebugLogRemains(all(), records.dropped()));
      }
      DebugLogReader.readLenientInto(ByteBuffer.allocate(3), records);
      assertEquals(0, records.size());
    }

    @Test
    void a_refused_read_keeps_them() {
      DebugLogReader.readInto(log(4), records);
      assertEquals(
          RefusalCode.MISSING_WORD, Refusals.code(() -> DebugLogReader.readInto(log(12), records)));
      assertEquals(List.of(new DebugRecord(10, 11, 12, 13)), all());
    }

    @Test
    void there_are_no_others() {
      DebugLogReader.readInto(log(4), records);
      assertThrows(IndexOutOfBoundsException.class, () -> records.formatId(1));
      assertThrows(IndexOutOfBoundsException.class, () -> records.arg(0, 3));
    }

    @Test
    void nothing_is_allocated() {
      ByteBuffer log = log(8);
      assertEquals(0, Allocation.bytesPerCall(i -> DebugLogReader.readLenientInto(log, records)));
    }
  }

  @Nested
  class OfMetrics {
    private final int[] counts = new int[33];

    @Test
    void each_opcode_has_its_place() {
      ByteBuffer control = ByteBuffer.allocate(512);
      LittleEndian.put(control, 96, 5);
      LittleEndian.put(control, 127, -1);
      Arrays.fill(counts, 9);
      assertEquals(2, ControlReader.metricsInto(control, counts));
      assertEquals(5, counts[0]);
      assertEquals(-1, counts[31]);
      assertEquals(0, IntStream.range(1, 31).map(i -> counts[i]).sum());
      assertEquals(9, counts[32]);
    }

    @Test
    void a_strict_read_that_is_refused_stores_nothing() {
      Arrays.fill(counts, 9);
      assertEquals(
          RefusalCode.MISSING_WORD,
          Refusals.code(() -> ControlReader.metricsInto(ByteBuffer.allocate(508), counts)));
      assertEquals(33 * 9, IntStream.of(counts).sum());
    }

    @Test
    void a_lenient_read_takes_absent_words_as_zero() {
      ByteBuffer control = ByteBuffer.allocate(391);
      LittleEndian.put(control, 96, 5);
      Arrays.fill(counts, 9);
      assertEquals(1, ControlReader.metricsLenientInto(control, counts));
      assertEquals(0, counts[1]);
    }

    @Test
    void storage_for_31_is_a_programmer_error() {
      ByteBuffer control = ByteBuffer.allocate(512);
      int[] short31 = new int[31];
      assertThrows(
          IndexOutOfBoundsException.class, () -> ControlReader.metricsInto(control, short31));
    }

    @Test
    void nothing_is_allocated() {
      ByteBuffer control = ByteBuffer.allocate(512);
      assertEquals(0, Allocation.bytesPerCall(i -> ControlReader.metricsInto(control, counts)));
    }
  }
}

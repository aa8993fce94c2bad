package dev.ringproof.model.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.model.Refused;
import dev.ringproof.model.RingOf;
import dev.ringproof.model.telemetry.RingDecoding;
import dev.ringproof.spec.answer.TelemetryAnswer.RingSnapshotAnswer;
import dev.ringproof.spec.answer.TelemetryAnswer.SketchAnswer;
import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.telemetry.RingDump;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SketchTest {
  private static CountMin of(int depth, int width, int key, long count) {
    CountMin sketch = new CountMin(depth, width);
    sketch.add(key, count);
    return sketch;
  }

  @Nested
  class Shape {
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "0, 0", "1, 1048577", "1025, 1024", "65536, 65536", "-1, -1"})
    @Proves({"SKT-01", "SKT-02"})
    void without_counters_or_with_too_many_is_refused(int depth, int width) {
      assertEquals(RefusalCode.SKETCH_SHAPE, Refused.code(() -> new CountMin(depth, width)));
    }

    @Test
    @Proves({"SKT-02", "SKT-03"})
    void has_a_counter_for_each_row_and_bucket() {
      assertEquals(1 << 20, new CountMin(1024, 1024).counters().size());
      assertEquals(List.of(0L, 0L, 0L, 0L, 0L, 0L), new CountMin(2, 3).counters());
    }
  }

  @Nested
  class Counting {
    @Test
    @Proves({"SKT-04", "SKT-05"})
    void adds_to_the_bucket_of_the_key_in_every_row() {
      // splitmix64 of 0 and of the golden step are 49 and 18 modulo 97.
      assertEquals(49, Long.remainderUnsigned(0xE220_A839_7B1D_CDAFL, 97));
      assertEquals(18, Long.remainderUnsigned(0x6E78_9E6A_A1B9_65F4L, 97));
      List<Long> expected = new ArrayList<>(Collections.nCopies(2 * 97, 0L));
      expected.set(49, 7L);
      expected.set(97 + 18, 7L);
      assertEquals(expected, of(2, 97, 0, 7).counters());
      assertEquals(List.of(3L, 3L), of(2, 1, -1, 3).counters());
    }

    @Test
    @Proves("SKT-06")
    void of_0_changes_nothing_and_past_a_u64_is_refused_and_undone() {
      CountMin sketch = of(2, 1, 5, -1);
      sketch.add(5, 0);
      assertEquals(RefusalCode.COUNTER_OVERFLOW, Refused.code(() -> sketch.add(5, 1)));
      assertEquals(RefusalCode.COUNTER_OVERFLOW, Refused.code(() -> sketch.merge(sketch)));
      assertEquals(List.of(-1L, -1L), sketch.counters());
    }

    @Test
    @Proves("SKT-07")
    void is_estimated_by_the_smallest_counter_unsigned() {
      CountMin sketch = of(8, 64, 1, Long.MIN_VALUE);
      sketch.add(2, 5);
      assertEquals(Long.MIN_VALUE, sketch.estimate(1));
      assertEquals(5, sketch.estimate(2));
    }

    @Test
    @Proves("SKT-08")
    void is_merged_counter_by_counter_with_an_equal_shape() {
      CountMin sketch = of(2, 3, 1, 5);
      sketch.merge(of(2, 3, 1, 6));
      assertEquals(of(2, 3, 1, 11).counters(), sketch.counters());
      CountMin other = new CountMin(3, 2);
      assertEquals(RefusalCode.SKETCH_SHAPE, Refused.code(() -> sketch.merge(other)));
    }
  }

  @Test
  @Proves({"SKT-09", "SKT-10", "SKT-11", "SKT-12", "SKT-13", "SKT-14"})
  void a_snapshot_is_counted_by_what_its_slots_hold() {
    ByteBuffer control = ByteBuffer.allocate(640);
    LittleEndian.put(control, 96 + 31, -1);
    Bytes ring = RingOf.slots(RingOf.slot(1, 10, 20), RingOf.slot(-3, 11, 21));
    RingSnapshotAnswer snapshot =
        RingDecoding.of(new RingDump(Bytes.copyOf(control), ring, Words.EMPTY));
    assertEquals(
        new SketchAnswer(
            both(10, 11),
            of(2, 9, 10, 1).counters(),
            both(20, 21),
            both(1, -3),
            of(2, 9, 31, 0xFFFF_FFFFL).counters(),
            2,
            1),
        SnapshotSketches.of(snapshot, 2, 9));
  }

  private static List<Long> both(int key, int other) {
    CountMin sketch = of(2, 9, key, 1);
    sketch.add(other, 1);
    return sketch.counters();
  }
}

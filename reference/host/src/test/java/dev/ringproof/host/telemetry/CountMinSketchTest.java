package dev.ringproof.host.telemetry;

import static dev.ringproof.host.telemetry.RefusalAssert.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.spec.refusal.RefusalCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountMinSketchTest {
  private static List<Long> counters(CountMinSketch sketch) {
    return IntStream.range(0, sketch.depth() * sketch.width()).mapToObj(sketch::counter).toList();
  }

  private static CountMinSketch of(int depth, int width, List<Long> keys) {
    CountMinSketch sketch = new CountMinSketch(depth, width);
    keys.forEach(key -> sketch.add(key, 1));
    return sketch;
  }

  @Nested
  class Shape {
    @ParameterizedTest
    @CsvSource({"0,8", "8,0", "0,0", "1,1048577", "1025,1024", "-1,-1", "65536,65536", "-1,1"})
    void no_counters_or_too_many_are_refused(int depth, int width) {
      assertRefused(RefusalCode.SKETCH_SHAPE, () -> new CountMinSketch(depth, width));
    }

    @Test
    void the_limit_itself_is_legal() {
      assertEquals(1024, new CountMinSketch(1024, 1024).width());
    }

    @Test
    void a_refused_reset_changes_nothing() {
      CountMinSketch sketch = of(2, 8, List.of(5L));
      List<Long> before = counters(sketch);
      assertRefused(RefusalCode.SKETCH_SHAPE, () -> sketch.reset(0, 8));
      assertEquals(before, counters(sketch));
    }

    @ParameterizedTest
    @CsvSource({"2,8", "1,3", "4,64", "3,8"})
    void reset_gives_zeros_of_the_new_shape(int depth, int width) {
      CountMinSketch sketch = of(2, 8, List.of(5L, 6L, -1L));
      sketch.reset(depth, width);
      sketch.add(77, 1);
      assertEquals(counters(of(depth, width, List.of(77L))), counters(sketch));
    }
  }

  @Nested
  class Placement {
    @Test
    void a_counter_lies_where_the_formula_says() {
      CountMinSketch sketch = new CountMinSketch(2, 500_001);
      sketch.add(0, 3);
      // splitmix64(0) and splitmix64(gamma): the first two numbers of the published generator.
      int width = sketch.width();
      assertEquals(3, sketch.counter((int) Long.remainderUnsigned(0xE220_A839_7B1D_CDAFL, width)));
      assertEquals(
          3, sketch.counter(width + (int) Long.remainderUnsigned(0x6E78_9E6A_A1B9_65F4L, width)));
    }
  }

  @Nested
  class Overflow {
    @Test
    void a_counter_past_u64_is_refused_and_nothing_changes() {
      CountMinSketch sketch = new CountMinSketch(3, 8);
      sketch.add(5, -1);
      List<Long> before = counters(sketch);
      assertRefused(RefusalCode.COUNTER_OVERFLOW, () -> sketch.add(5, 1));
      assertEquals(before, counters(sketch));
    }

    @Test
    void a_full_sum_with_room_in_the_counters_is_not() {
      CountMinSketch sketch = new CountMinSketch(1, 2);
      sketch.add(0, -1);
      long other =
          LongStream.range(1, 64)
              .filter(key -> sketch.estimate(key) == 0)
              .findFirst()
              .orElseThrow();
      sketch.add(other, 7);
      sketch.add(other, 7);
      assertEquals(14, sketch.estimate(other));
    }

    @Test
    void merging_past_u64_is_refused_and_nothing_changes() {
      CountMinSketch sketch = new CountMinSketch(1, 1);
      sketch.add(5, -2);
      CountMinSketch two = of(1, 1, List.of(1L, 2L));
      assertRefused(RefusalCode.COUNTER_OVERFLOW, () -> sketch.merge(two));
      assertEquals(-2, sketch.estimate(5));
    }
  }

  @Property(tries = 300)
  void it_never_underestimates(
      @ForAll List<Long> keys,
      @ForAll @IntRange(min = 1, max = 5) int depth,
      @ForAll @IntRange(min = 1, max = 40) int width) {
    CountMinSketch sketch = of(depth, width, keys);
    Map<Long, Long> exact = new HashMap<>();
    keys.forEach(key -> exact.merge(key, 1L, Long::sum));
    exact.forEach((key, count) -> assertTrue(sketch.estimate(key) >= count));
  }

  @Property(tries = 300)
  void every_row_counts_everything(@ForAll List<Long> keys) {
    CountMinSketch sketch = of(3, 7, keys);
    for (int row = 0; row < 3; row++) {
      int first = row * 7;
      assertEquals(keys.size(), IntStream.range(first, first + 7).mapToLong(sketch::counter).sum());
    }
  }

  @Property(tries = 300)
  void merging_commutes_and_counts_both(@ForAll List<Long> left, @ForAll List<Long> right) {
    CountMinSketch both = of(3, 7, left);
    right.forEach(key -> both.add(key, 1));
    CountMinSketch leftFirst = of(3, 7, left);
    leftFirst.merge(of(3, 7, right));
    CountMinSketch rightFirst = of(3, 7, right);
    rightFirst.merge(of(3, 7, left));
    assertEquals(counters(both), counters(leftFirst));
    assertEquals(counters(both), counters(rightFirst));
  }

  @Property(tries = 100)
  void merging_needs_equal_shape(
      @ForAll @IntRange(min = 1, max = 5) int depth,
      @ForAll @IntRange(min = 1, max = 5) int width) {
    CountMinSketch sketch = new CountMinSketch(depth, width);
    assertRefused(
        RefusalCode.SKETCH_SHAPE, () -> sketch.merge(new CountMinSketch(depth + 1, width)));
    assertRefused(
        RefusalCode.SKETCH_SHAPE, () -> sketch.merge(new CountMinSketch(depth, width + 1)));
  }

  @Property(tries = 200)
  void adding_none_changes_nothing(@ForAll List<Long> keys, @ForAll long key) {
    CountMinSketch sketch = of(2, 9, keys);
    sketch.add(key, 0);
    assertEquals(counters(of(2, 9, keys)), counters(sketch));
  }
}

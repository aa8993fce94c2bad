package dev.ringproof.spec.norm.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.spec.norm.table.OpcodeClass.Interval;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The interval tables against the definitions as formulas, at every edge of either. */
class OpcodeClassTest {
  private static final LongPredicate SYSTEM =
      word -> word >= 0x8000_0000L || word >= 0xFFF0 && word <= 0xFFFF || word <= 7;
  private static final LongPredicate BUILTIN =
      word -> word <= 7 || List.of(0xFFFEL, 0x8000_0001L, 0xFFFF_FFFFL).contains(word);

  private static LongStream edges() {
    return LongStream.of(0, 8, 32, 0xFF, 0xFFF0, 0xFFFD, 0xFFFE, 0x1_0000, 0x8000_0000L)
        .flatMap(edge -> LongStream.rangeClosed(edge - 3, edge + 3))
        .filter(word -> word >= 0)
        .filter(word -> word <= 0xFFFF_FFFFL);
  }

  private static boolean expected(OpcodeClass each, long word) {
    return switch (each) {
      case SYSTEM -> SYSTEM.test(word);
      case BUILTIN -> BUILTIN.test(word);
      case USER -> !SYSTEM.test(word);
      case PUBLISHABLE -> BUILTIN.test(word) || !SYSTEM.test(word);
    };
  }

  @ParameterizedTest
  @EnumSource(OpcodeClass.class)
  void intervals_agree_with_the_definition(OpcodeClass each) {
    LongStream.concat(edges(), LongStream.of(0xFFFF_FFFEL, 0xFFFF_FFFFL))
        .forEach(
            word ->
                assertEquals(expected(each, word), each.holds((int) word), Long.toHexString(word)));
  }

  @ParameterizedTest
  @EnumSource(OpcodeClass.class)
  void intervals_ascend_and_do_not_touch(OpcodeClass each) {
    for (int index = 1; index < each.intervals().size(); index++) {
      assertTrue(each.intervals().get(index - 1).last() + 1 < each.intervals().get(index).first());
    }
  }

  @Test
  void load_miss_is_not_publishable() {
    assertEquals(false, OpcodeClass.PUBLISHABLE.holds(0xFFFD));
    assertEquals(true, OpcodeClass.SYSTEM.holds(0xFFFD));
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "2, 1", "0, 4294967296"})
  void an_interval_that_is_none_is_not_built(long first, long last) {
    assertThrows(IllegalArgumentException.class, () -> new Interval(first, last));
  }
}

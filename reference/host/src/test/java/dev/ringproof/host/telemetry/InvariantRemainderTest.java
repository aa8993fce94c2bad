package dev.ringproof.host.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvariantRemainderTest {
  private static void assertExact(long dividend, long divisor) {
    assertEquals(
        Long.remainderUnsigned(dividend, divisor),
        new InvariantRemainder(divisor).of(dividend),
        () -> Long.toUnsignedString(dividend) + " mod " + divisor);
  }

  @Property(tries = 5000)
  void it_is_the_remainder_of_the_jdk(
      @ForAll long dividend, @ForAll @LongRange(min = 1, max = 0xFFFF_FFFFL) long divisor) {
    assertExact(dividend, divisor);
    assertExact(~dividend, divisor);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 7, 1000, 1023, 1024, 1025, 641, 65_535, 65_537, 0xFFFF_FFFFL})
  void it_is_exact_around_the_multiples_of_the_divisor(long divisor) {
    long last = Long.divideUnsigned(-1L, divisor);
    for (long quotient : new long[] {0, 1, 2, last / 2, last - 1, last}) {
      assertExact(quotient * divisor, divisor);
      assertExact(quotient * divisor - 1, divisor);
      assertExact(quotient * divisor + divisor - 1, divisor);
    }
    assertExact(Long.MIN_VALUE, divisor);
    assertExact(Long.MAX_VALUE, divisor);
    assertExact(-1L, divisor);
  }
}

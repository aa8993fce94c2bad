package dev.ringproof.host.telemetry;

/**
 * Unsigned 64-bit remainder by a divisor that stays the same: a multiplication instead of a
 * division, with exactly the result of {@link Long#remainderUnsigned}.
 *
 * <p>For a divisor d that is no power of two, the reciprocal m is 2^64 / d rounded down. Then x * m
 * / 2^64 rounded down is x / d or one less, because 2^64 - m * d is below d; so the remainder is
 * off by d or right.
 */
final class InvariantRemainder {
  private final long divisor;
  private final long reciprocal;
  private final long mask;

  /**
   * Prepares a divisor.
   *
   * @param divisor 1 to 2^32 - 1
   */
  InvariantRemainder(long divisor) {
    boolean powerOfTwo = (divisor & divisor - 1) == 0;
    this.divisor = divisor;
    this.mask = powerOfTwo ? divisor - 1 : -1;
    // 2^64 - 1 and 2^64 have the same quotient, as d does not divide 2^64; below 2^63, as d > 2.
    this.reciprocal = powerOfTwo ? 0 : Long.divideUnsigned(-1L, divisor);
  }

  /** Remainder of a u64. */
  long of(long dividend) {
    if (reciprocal == 0) {
      return dividend & mask;
    }
    // The JDK's signed product is short by the reciprocal where the dividend's top bit is set.
    long quotient =
        Math.multiplyHigh(dividend, reciprocal) + (dividend >> Long.SIZE - 1 & reciprocal);
    long remainder = dividend - quotient * divisor;
    return remainder >= divisor ? remainder - divisor : remainder;
  }
}

package dev.ringproof.inspect.facts;

import java.util.Locale;

/** How figures are written for a person. */
public final class Numeral {
  private static final long FEWEST_OF_FIVE_DIGITS = 10_000;

  private Numeral() {}

  /** A count, with a comma between thousands from five digits on. */
  public static String count(long count) {
    return count < FEWEST_OF_FIVE_DIGITS
        ? String.valueOf(count)
        : String.format(Locale.ROOT, "%,d", count);
  }

  /** An opcode (u32), from five digits on in hexadecimal, as norm and headers write it. */
  public static String opcode(long opcode) {
    return opcode < FEWEST_OF_FIVE_DIGITS
        ? String.valueOf(opcode)
        : String.format(Locale.ROOT, "0x%x", opcode);
  }
}

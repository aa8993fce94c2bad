package dev.ringproof.suite.run;

import java.time.Duration;
import java.util.Objects;

/**
 * When a hopeless run ends: at the first of these.
 *
 * @param inRow breaks with no answered case between them, at least 1
 * @param inAll breaks of the whole run, at least 1
 * @param spent time that went into breaks, asking again included
 */
public record GiveUp(int inRow, int inAll, Duration spent) {
  /** 3 in a row, 20 in all, or 60 s. */
  public static final GiveUp USUAL = new GiveUp(3, 20, Duration.ofSeconds(60));

  /** Asks on whatever happens. */
  public static final GiveUp NEVER =
      new GiveUp(Integer.MAX_VALUE, Integer.MAX_VALUE, Duration.ofDays(365));

  /** Checks the ranges. */
  public GiveUp {
    Objects.requireNonNull(spent, "spent");
    if (inRow < 1 || inAll < 1 || spent.isNegative()) {
      throw new IllegalArgumentException(
          "inRow=" + inRow + " inAll=" + inAll + " spent=" + spent + ": give at least 1, 1, 0 s");
    }
  }
}

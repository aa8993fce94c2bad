package dev.ringproof.gpu.emulator;

import dev.ringproof.gpu.execution.LaneOrder;
import java.time.Duration;
import java.util.Objects;

/**
 * How the emulator runs.
 *
 * @param persistentLanes lanes of {@code run_persistent}, 1 to 64; {@code run_parallel} names its
 *     own
 * @param order how these lanes find published slots
 * @param budget time that one operation may take; its lanes end by themselves after twice as long
 */
public record EmulatorOptions(int persistentLanes, LaneOrder order, Duration budget) {
  /** Four sweeping lanes, half a minute. */
  public static final EmulatorOptions DEFAULT =
      new EmulatorOptions(4, LaneOrder.SWEEPING, Duration.ofSeconds(30));

  private static final int MAX_LANES = 64;

  /** Checks ranges, and that an order of publication is asked of one lane only. */
  public EmulatorOptions {
    Objects.requireNonNull(order, "order");
    if (persistentLanes < 1 || persistentLanes > MAX_LANES) {
      throw new IllegalArgumentException("persistentLanes=" + persistentLanes + ": give 1 to 64");
    }
    if (order == LaneOrder.FIFO && persistentLanes != 1) {
      throw new IllegalArgumentException(
          "persistentLanes=" + persistentLanes + ": FIFO is an order of one lane");
    }
    if (budget.isNegative() || budget.isZero()) {
      throw new IllegalArgumentException("budget=" + budget + ": give a time above zero");
    }
  }
}

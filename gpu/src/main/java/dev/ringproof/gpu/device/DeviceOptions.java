package dev.ringproof.gpu.device;

import dev.ringproof.gpu.execution.LaneOrder;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/**
 * How the device is used. Each comes from a system property, named in brackets.
 *
 * @param ordinal which device [{@code ringproof.gpu.device}, 0]
 * @param placement where rings lie [{@code ringproof.gpu.placement}, host_mapped]
 * @param lanes lanes of a persistent kernel, 1 to 65,536; fewer where not so many can be resident
 *     [{@code ringproof.gpu.lanes}, 64]
 * @param order how these lanes find published slots [{@code ringproof.gpu.order}, sweeping]
 * @param budget time that one operation may take [{@code ringproof.gpu.seconds}, 20]
 */
public record DeviceOptions(
    int ordinal, Placement placement, int lanes, LaneOrder order, Duration budget) {
  private static final int MAX_LANES = 65_536;

  /** Checks ranges, and that an order of publication is asked of one lane only. */
  public DeviceOptions {
    Objects.requireNonNull(placement, "placement");
    Objects.requireNonNull(order, "order");
    if (ordinal < 0) {
      throw new IllegalArgumentException("device=" + ordinal + ": give 0 or more");
    }
    if (lanes < 1 || lanes > MAX_LANES) {
      throw new IllegalArgumentException("lanes=" + lanes + ": give 1 to " + MAX_LANES);
    }
    if (order == LaneOrder.FIFO && lanes != 1) {
      throw new IllegalArgumentException("lanes=" + lanes + ": fifo is an order of one lane");
    }
    if (budget.isNegative() || budget.isZero()) {
      throw new IllegalArgumentException("seconds=" + budget.toSeconds() + ": give 1 or more");
    }
  }

  /**
   * Reads the properties.
   *
   * @throws IllegalArgumentException when one is out of range or not understood
   */
  public static DeviceOptions of(Properties properties) {
    return new DeviceOptions(
        Integer.parseInt(properties.getProperty("ringproof.gpu.device", "0")),
        Placement.valueOf(word(properties, "ringproof.gpu.placement", "host_mapped")),
        Integer.parseInt(properties.getProperty("ringproof.gpu.lanes", "64")),
        LaneOrder.valueOf(word(properties, "ringproof.gpu.order", "sweeping")),
        Duration.ofSeconds(Long.parseLong(properties.getProperty("ringproof.gpu.seconds", "20"))));
  }

  private static String word(Properties properties, String name, String otherwise) {
    return properties.getProperty(name, otherwise).toUpperCase(Locale.ROOT).replace('-', '_');
  }
}

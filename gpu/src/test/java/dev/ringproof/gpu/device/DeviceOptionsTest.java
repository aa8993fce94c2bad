package dev.ringproof.gpu.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ringproof.gpu.execution.LaneOrder;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceOptionsTest {
  private static Properties properties(String... namesAndValues) {
    Properties properties = new Properties();
    for (int at = 0; at < namesAndValues.length; at += 2) {
      properties.setProperty("ringproof.gpu." + namesAndValues[at], namesAndValues[at + 1]);
    }
    return properties;
  }

  @Test
  void nothing_said_is_the_first_device_with_rings_in_the_hosts_memory() {
    assertEquals(
        new DeviceOptions(0, Placement.HOST_MAPPED, 64, LaneOrder.SWEEPING, Duration.ofSeconds(20)),
        DeviceOptions.of(properties()));
  }

  @Test
  void each_property_is_read() {
    assertEquals(
        new DeviceOptions(3, Placement.DEVICE, 1, LaneOrder.FIFO, Duration.ofSeconds(5)),
        DeviceOptions.of(
            properties(
                "device",
                "3",
                "placement",
                "device",
                "lanes",
                "1",
                "order",
                "fifo",
                "seconds",
                "5")));
  }

  @ParameterizedTest
  @CsvSource({"device, -1", "placement, moon", "lanes, 0", "lanes, 65537", "order, fifo"})
  void what_is_out_of_range_is_refused(String name, String value) {
    Properties wrong = properties(name, value);
    assertThrows(IllegalArgumentException.class, () -> DeviceOptions.of(wrong));
  }

  @Test
  void there_is_some_time() {
    Properties none = properties("seconds", "0");
    assertThrows(IllegalArgumentException.class, () -> DeviceOptions.of(none));
  }
}

package dev.ringproof.gpu.telemetry;

import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The counts of a ring.
 *
 * @param occupancy of the whole ring, whatever the windows
 * @param windows by ticket and opcode, ascending; none when the ring has more of them than the
 *     bounds let be read back. Some of them alone would look like all: ask for more, or read the
 *     ring
 */
public record RingTelemetry(Occupancy occupancy, Optional<List<WindowCounts>> windows) {
  /** Copies the list. */
  public RingTelemetry {
    windows = windows.map(List::copyOf);
  }

  /**
   * The counts, named as in the answer to {@code decode_ring}; without windows if there are none.
   */
  public Fields fields() {
    Fields counted =
        Fields.of("occupancy", counts(occupancy))
            .with("total_slots", Value.u32(occupancy.totalSlots()))
            .with("queue_depth", Value.u32(occupancy.queueDepth()));
    return windows
        .map(
            all ->
                counted
                    .with("windows", Value.seq(all.stream().map(RingTelemetry::window).toList()))
                    .with("active_windows", Value.seq(active(all))))
        .orElse(counted);
  }

  private static Fields counts(Occupancy occupancy) {
    Map<String, Value> fields = new LinkedHashMap<>();
    Arrays.stream(SlotStatus.values())
        .forEach(status -> fields.put(wireName(status), Value.u32(occupancy.count(status))));
    return Fields.copyOf(fields);
  }

  private static Fields window(WindowCounts window) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("ticket", Value.u32(window.ticket()));
    fields.put("opcode", Value.u32(window.opcode()));
    fields.put("tenant", Value.u32(window.tenant()));
    fields.put("required", Value.u32(window.required()));
    fields.put("lookahead", Value.u32(window.lookahead()));
    Arrays.stream(SlotStatus.values())
        .filter(status -> status != SlotStatus.EMPTY && status != SlotStatus.UNKNOWN)
        .forEach(status -> fields.put(wireName(status), Value.u32(window.count(status))));
    return Fields.copyOf(fields);
  }

  private static List<Value> active(List<WindowCounts> windows) {
    return windows.stream()
        .filter(WindowCounts::active)
        .<Value>map(window -> Value.u32s(window.ticket(), window.opcode()))
        .toList();
  }

  private static String wireName(SlotStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}

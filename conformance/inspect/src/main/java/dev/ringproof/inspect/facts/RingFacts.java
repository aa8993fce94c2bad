package dev.ringproof.inspect.facts;

import dev.ringproof.host.telemetry.Occupancy;
import dev.ringproof.host.telemetry.RuntimeCounters;
import dev.ringproof.spec.slot.SlotStatus;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Figures of a ring.
 *
 * @param totalSlots slots
 * @param queueDepth slots neither EMPTY nor DONE
 * @param activeSlots slots with work under way
 * @param occupancy slots by status, every status in the order of its code
 * @param unknownStatusWords status words without a name, the most frequent first
 * @param idlePpm EMPTY slots, in 1/1000000 of all
 * @param frontierDensityBps queued slots, in 1/10000 of all
 * @param occupancyProxyBps slots that are not EMPTY, in 1/10000 of all
 */
public record RingFacts(
    long totalSlots,
    long queueDepth,
    long activeSlots,
    Map<String, Long> occupancy,
    Listed<WordCount> unknownStatusWords,
    long idlePpm,
    long frontierDensityBps,
    long occupancyProxyBps) {

  /**
   * Gathers the figures of a snapshot.
   *
   * @param occupancy its slots by status
   * @param counters figures derived from them
   * @param unknownStatusWords its status words without a name
   */
  public static RingFacts of(
      Occupancy occupancy, RuntimeCounters counters, Listed<WordCount> unknownStatusWords) {
    Map<String, Long> byStatus = new LinkedHashMap<>();
    for (SlotStatus status : SlotStatus.values()) {
      byStatus.put(field(status), Integer.toUnsignedLong(occupancy.count(status)));
    }
    return new RingFacts(
        Integer.toUnsignedLong(occupancy.totalSlots()),
        Integer.toUnsignedLong(occupancy.queueDepth()),
        Integer.toUnsignedLong(occupancy.activeSlots()),
        byStatus,
        unknownStatusWords,
        counters.gpuIdlePpm(),
        counters.frontierDensityBps(),
        counters.occupancyProxyBps());
  }

  /** Slots in a state. */
  public long count(SlotStatus status) {
    return occupancy.get(field(status));
  }

  /** Slots in a state as a part of all, 0 to 1. */
  public double share(SlotStatus status) {
    return totalSlots == 0 ? 0 : (double) count(status) / totalSlots;
  }

  private static String field(SlotStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}

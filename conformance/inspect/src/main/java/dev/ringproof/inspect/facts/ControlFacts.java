package dev.ringproof.inspect.facts;

import dev.ringproof.host.telemetry.ControlSnapshot;
import dev.ringproof.host.telemetry.RuntimeCounters;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Figures of a control buffer.
 *
 * @param shutdown whether the kernel has been told to stop
 * @param doneCount executed slots, modulo 2^32
 * @param epoch batch fences executed, modulo 2^32
 * @param tenantBase word index of the mask table; encoders write 3
 * @param priorityOffsets where the five priority partitions start, and their end
 * @param priorityStarvation the starvation counter
 * @param observables observables that the buffer has room for
 * @param tenantFairnessTotal sum of the tenant fairness counters, u64
 * @param tenantFairnessSkew largest minus smallest tenant fairness counter that is not 0
 * @param priorityFairnessTotal sum of the priority fairness counters, u64
 */
public record ControlFacts(
    boolean shutdown,
    long doneCount,
    long epoch,
    long tenantBase,
    List<Long> priorityOffsets,
    long priorityStarvation,
    long observables,
    String tenantFairnessTotal,
    long tenantFairnessSkew,
    String priorityFairnessTotal) {

  /**
   * Gathers the figures of a snapshot.
   *
   * @param snapshot the decoded buffer
   * @param counters sums of its counters
   * @param control its bytes, for the words that a snapshot does not hold
   */
  public static ControlFacts of(
      ControlSnapshot snapshot, RuntimeCounters counters, ByteBuffer control) {
    return new ControlFacts(
        snapshot.shutdown(),
        Integer.toUnsignedLong(snapshot.doneCount()),
        Integer.toUnsignedLong(snapshot.epoch()),
        word(control, ControlLayout.TENANT_BASE_INDEX),
        IntStream.range(0, ControlLayout.PRIORITY_OFFSETS_WORDS)
            .mapToObj(level -> word(control, ControlLayout.PRIORITY_OFFSETS_INDEX + level))
            .toList(),
        word(control, ControlLayout.PRIORITY_STARVATION_INDEX),
        LittleEndian.words(control) - ControlLayout.OBSERVABLES_INDEX,
        Long.toUnsignedString(counters.tenantFairnessTotal()),
        Integer.toUnsignedLong(counters.tenantFairnessSkew()),
        Long.toUnsignedString(counters.priorityFairnessTotal()));
  }

  private static long word(ByteBuffer control, int index) {
    return Integer.toUnsignedLong(LittleEndian.get(control, index));
  }
}

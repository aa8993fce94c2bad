package dev.ringproof.inspect.survey;

import dev.ringproof.host.control.DebugLogReader;
import dev.ringproof.host.telemetry.ControlSnapshot;
import dev.ringproof.host.telemetry.Health;
import dev.ringproof.host.telemetry.OpcodeSet;
import dev.ringproof.host.telemetry.RingSnapshot;
import dev.ringproof.host.telemetry.RuntimeCounters;
import dev.ringproof.inspect.dump.DumpReader;
import dev.ringproof.inspect.dump.Dumps;
import dev.ringproof.inspect.dump.Moment;
import dev.ringproof.inspect.facts.ControlFacts;
import dev.ringproof.inspect.facts.DebugFacts;
import dev.ringproof.inspect.facts.Facts;
import dev.ringproof.inspect.facts.HealthFacts;
import dev.ringproof.inspect.facts.Listed;
import dev.ringproof.inspect.facts.PriorityFacts;
import dev.ringproof.inspect.facts.RingFacts;
import dev.ringproof.inspect.facts.SourceFacts;
import dev.ringproof.inspect.facts.WindowFacts;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.slot.Priority;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Turns dumps into facts; reads the buffers and nothing else. */
public final class Inspector {
  private Inspector() {}

  /** Facts of whole dumps, as {@link DumpReader} gives them. */
  public static Facts inspect(Dumps dumps) {
    RingSnapshot snapshot = snapshot(dumps.now(), OpcodeSet.of(dumps.windowOpcodes()));
    RuntimeCounters counters = RuntimeCounters.of(snapshot);
    Survey survey = new Survey(snapshot, dumps);
    RingFacts ring = RingFacts.of(snapshot.occupancy(), counters, survey.unknownStatuses());
    ControlFacts control =
        ControlFacts.of(snapshot.control(), counters, dumps.now().control().content());
    Optional<HealthFacts> health =
        dumps
            .previous()
            .filter(before -> dumps.controlsWhole())
            .map(before -> health(before, snapshot));
    Optional<DebugFacts> debugLog =
        dumps.debugLog().map(log -> DebugFacts.of(DebugLogReader.readLenient(log.content())));
    Evidence evidence = new Evidence(dumps, ring, control, survey, health, debugLog);
    return new Facts(
        Facts.SCHEMA,
        dumps.files().map(SourceFacts::of).toList(),
        Watchdog.judge(evidence),
        ring,
        control,
        Listed.of(OpcodeCensus.of(snapshot.control(), survey)),
        Listed.of(TenantCensus.of(snapshot.control(), survey)),
        priorities(snapshot.control(), survey),
        windows(dumps, snapshot),
        survey.faults(),
        survey.stuck(),
        health,
        debugLog);
  }

  private static RingSnapshot snapshot(Moment moment, OpcodeSet windowOpcodes) {
    return RingSnapshot.of(moment.control().content(), moment.ring().content(), windowOpcodes);
  }

  private static HealthFacts health(Moment earlier, RingSnapshot now) {
    RingSnapshot previous = snapshot(earlier, OpcodeSet.NONE);
    int before = previous.control().doneCount();
    int doneCount = now.control().doneCount();
    try {
      return HealthFacts.of(Optional.of(Health.since(previous, now)), before, doneCount);
    } catch (RefusedException regressed) {
      return HealthFacts.of(Optional.empty(), before, doneCount);
    }
  }

  private static List<PriorityFacts> priorities(ControlSnapshot control, Survey survey) {
    return Arrays.stream(Priority.values())
        .map(
            level ->
                new PriorityFacts(
                    level.code(),
                    level.name(),
                    Integer.toUnsignedLong(control.priorityFairness(level.code())),
                    survey.activeOfPriority(level.code())))
        .toList();
  }

  private static Optional<Listed<WindowFacts>> windows(Dumps dumps, RingSnapshot snapshot) {
    if (dumps.windowOpcodes().length() == 0) {
      return Optional.empty();
    }
    List<WindowFacts> largestFirst =
        IntStream.range(0, snapshot.windows().size())
            .mapToObj(index -> WindowFacts.of(snapshot.windows().window(index)))
            .sorted(Comparator.comparingLong(WindowFacts::demand).reversed())
            .toList();
    return Optional.of(Listed.of(largestFirst));
  }
}

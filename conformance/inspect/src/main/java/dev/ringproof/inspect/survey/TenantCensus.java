package dev.ringproof.inspect.survey;

import dev.ringproof.host.telemetry.ControlSnapshot;
import dev.ringproof.inspect.facts.TenantFacts;
import dev.ringproof.inspect.facts.WordCount;
import dev.ringproof.spec.control.ControlLayout;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Tenants that are authorised, or counted, or that queued slots name. */
final class TenantCensus {
  private final ControlSnapshot control;
  private final TenantTable table;
  private final Map<Long, Long> active;
  private final Map<Long, Long> published;
  private final Map<Long, Long> faults;

  private TenantCensus(ControlSnapshot control, Survey survey) {
    this.control = control;
    this.table = survey.tenantTable();
    this.active = byWord(survey.activeTenants());
    this.published = byWord(survey.publishedTenants());
    this.faults = byWord(survey.faultTenants());
  }

  /** The one with most active slots first, then the one with most faults, then the smallest. */
  static List<TenantFacts> of(ControlSnapshot control, Survey survey) {
    return new TenantCensus(control, survey).facts();
  }

  private List<TenantFacts> facts() {
    LongStream known =
        LongStream.range(0, ControlLayout.TENANT_FAIRNESS_WORDS)
            .filter(id -> table.authorised((int) id) || control.tenantFairness((int) id) != 0);
    Stream<Long> met = Stream.concat(active.keySet().stream(), faults.keySet().stream());
    return Stream.concat(known.boxed(), met)
        .distinct()
        .map(this::one)
        .sorted(
            Comparator.comparingLong(TenantFacts::activeSlots)
                .thenComparing(TenantFacts::faultSlots)
                .reversed()
                .thenComparing(TenantFacts::tenant))
        .toList();
  }

  private TenantFacts one(long tenant) {
    boolean counted = tenant < ControlLayout.TENANT_FAIRNESS_WORDS;
    return new TenantFacts(
        tenant,
        table.authorised((int) tenant),
        active.getOrDefault(tenant, 0L),
        published.getOrDefault(tenant, 0L),
        faults.getOrDefault(tenant, 0L),
        counted
            ? Optional.of(Integer.toUnsignedLong(control.tenantFairness((int) tenant)))
            : Optional.empty(),
        counted ? Optional.of(table.quota((int) tenant)) : Optional.empty());
  }

  private static Map<Long, Long> byWord(List<WordCount> counts) {
    return counts.stream().collect(Collectors.toMap(WordCount::word, WordCount::count, Long::sum));
  }
}

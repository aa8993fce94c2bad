package dev.ringproof.suite.judge;

import dev.ringproof.spec.control.ControlLayout;
import java.util.Arrays;

/** Regions of the control buffer, in the order of their words. */
enum ControlWords {
  SHUTDOWN(ControlLayout.SHUTDOWN_INDEX),
  DONE_COUNT(ControlLayout.DONE_COUNT_INDEX),
  TENANT_BASE(ControlLayout.TENANT_BASE_INDEX),
  TENANT_MASKS(ControlLayout.TENANT_MASKS_INDEX),
  TENANT_QUOTAS(ControlLayout.TENANT_QUOTAS_INDEX),
  TENANT_FAIRNESS(ControlLayout.TENANT_FAIRNESS_INDEX),
  METRICS(ControlLayout.METRICS_INDEX),
  EPOCH(ControlLayout.EPOCH_INDEX),
  PRIORITY_OFFSETS(ControlLayout.PRIORITY_OFFSETS_INDEX),
  PRIORITY_STARVATION(ControlLayout.PRIORITY_STARVATION_INDEX),
  PRIORITY_FAIRNESS(ControlLayout.PRIORITY_FAIRNESS_INDEX),
  RESERVED(ControlLayout.RESERVED_INDEX),
  OBSERVABLE(ControlLayout.OBSERVABLES_INDEX);

  private final int first;

  ControlWords(int first) {
    this.first = first;
  }

  static ControlWords of(int word) {
    return Arrays.stream(values())
        .filter(region -> region.first <= word)
        .reduce((before, after) -> after)
        .orElseThrow();
  }

  String facet() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  String name(int word) {
    boolean single = ordinal() + 1 < values().length && values()[ordinal() + 1].first == first + 1;
    return single ? facet() : facet() + "[" + (word - first) + "]";
  }
}

package dev.ringproof.inspect.page;

import dev.ringproof.inspect.facts.Facts;
import dev.ringproof.inspect.facts.Numeral;
import dev.ringproof.inspect.facts.OpcodeFacts;
import dev.ringproof.inspect.facts.PriorityFacts;
import dev.ringproof.inspect.facts.RingFacts;
import dev.ringproof.inspect.facts.TenantFacts;
import dev.ringproof.inspect.page.Chart.Figure;
import dev.ringproof.spec.slot.SlotStatus;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The charts of the page. */
final class Charts {
  private static final int MOST_BARS = 12;

  private Charts() {}

  static List<Chart> of(Facts facts) {
    return List.of(
        occupancy(facts.ring()), executed(facts), active(facts), tenants(facts), priorities(facts));
  }

  private static Chart occupancy(RingFacts ring) {
    return Chart.of(
        "Slots by status",
        Arrays.stream(SlotStatus.values())
            .map(status -> new Figure(status.name(), ring.count(status), "f-" + status))
            .toList());
  }

  private static Chart executed(Facts facts) {
    return Chart.of(
        "Executed by opcode (metrics)",
        facts.opcodes().first().stream()
            .filter(each -> each.executed().orElse(0L) != 0)
            .sorted(Comparator.comparing((OpcodeFacts each) -> each.executed().get()).reversed())
            .limit(MOST_BARS)
            .map(each -> new Figure(named(each), each.executed().get()))
            .toList());
  }

  private static Chart active(Facts facts) {
    return Chart.of(
        "Active slots by opcode",
        facts.opcodes().first().stream()
            .filter(each -> each.activeSlots() != 0)
            .limit(MOST_BARS)
            .map(each -> new Figure(named(each), each.activeSlots()))
            .toList());
  }

  private static Chart tenants(Facts facts) {
    return Chart.of(
        "Tenant fairness counters",
        facts.tenants().first().stream()
            .filter(each -> each.fairness().orElse(0L) != 0)
            .sorted(Comparator.comparing(TenantFacts::tenant))
            .map(each -> new Figure("tenant " + each.tenant(), each.fairness().get()))
            .toList());
  }

  private static Chart priorities(Facts facts) {
    Optional<PriorityFacts> some =
        facts.priorities().stream().filter(each -> each.fairness() != 0).findAny();
    return Chart.of(
        "Priority fairness counters",
        facts.priorities().stream()
            .filter(each -> some.isPresent())
            .map(each -> new Figure(each.name(), each.fairness()))
            .toList());
  }

  private static String named(OpcodeFacts opcode) {
    boolean plain = "user".equals(opcode.name()) || "reserved".equals(opcode.name());
    return plain ? opcode.name() + " " + Numeral.opcode(opcode.opcode()) : opcode.name();
  }
}

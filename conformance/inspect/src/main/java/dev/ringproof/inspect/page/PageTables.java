package dev.ringproof.inspect.page;

import dev.ringproof.inspect.facts.DebugFacts;
import dev.ringproof.inspect.facts.Facts;
import dev.ringproof.inspect.facts.Listed;
import dev.ringproof.inspect.facts.SlotFacts;
import dev.ringproof.inspect.facts.SourceFacts;
import dev.ringproof.inspect.facts.StuckFacts;
import dev.ringproof.inspect.facts.TenantFacts;
import dev.ringproof.inspect.facts.WindowFacts;
import dev.ringproof.inspect.page.PageTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The lists of the page. */
final class PageTables {
  private PageTables() {}

  static List<PageTable> of(Facts facts) {
    List<PageTable> tables = new ArrayList<>();
    tables.add(
        slots(
            "Stuck slots", stuckNote(facts.stuck()), facts.stuck().first(), facts.stuck().total()));
    if (facts.faults().total() > 0) {
      tables.add(slots("Faults", "", facts.faults().first(), facts.faults().total()));
    }
    tables.add(tenants(facts.tenants()));
    facts.windows().ifPresent(windows -> tables.add(windows(windows)));
    facts.debugLog().ifPresent(log -> tables.add(debugLog(log)));
    tables.add(sources(facts.sources()));
    return tables;
  }

  private static String stuckNote(StuckFacts stuck) {
    return stuck.total()
        + " slots have work under way"
        + stuck.unchanged().map(same -> ", " + same + " of them as before, listed first").orElse("")
        + ".";
  }

  private static PageTable slots(String title, String note, List<SlotFacts> slots, long total) {
    List<Row> rows =
        slots.stream()
            .map(
                each ->
                    PageTable.slotRow(
                        each.slot(),
                        each.shownStatus(),
                        each.opcode() + " " + each.opcodeName(),
                        each.tenant(),
                        each.priority(),
                        each.unchanged().map(same -> same ? "yes" : "no").orElse("-"),
                        each.args().stream().map(String::valueOf).collect(Collectors.joining(" "))))
            .toList();
    return PageTable.of(
        title,
        (note + capped(slots.size(), total)).strip(),
        List.of("slot", "status", "opcode", "tenant", "priority", "unchanged", "args"),
        rows);
  }

  private static PageTable tenants(Listed<TenantFacts> tenants) {
    return PageTable.of(
        "Tenants",
        capped(tenants.first().size(), tenants.total()),
        List.of("tenant", "authorised", "active", "published", "faults", "fairness", "quota"),
        tenants.first().stream()
            .map(
                each ->
                    PageTable.row(
                        each.tenant(),
                        each.authorised() ? "yes" : "NO",
                        each.activeSlots(),
                        each.publishedSlots(),
                        each.faultSlots(),
                        shown(each.fairness()),
                        shown(each.quota())))
            .toList());
  }

  private static PageTable windows(Listed<WindowFacts> windows) {
    String note = windows.total() == 0 ? "No slot has a window opcode." : "Largest first.";
    return PageTable.of(
        "Windows",
        note + capped(windows.first().size(), windows.total()),
        List.of("ticket", "opcode", "tenant", "required", "lookahead", "left", "done", "fault"),
        windows.first().stream()
            .map(
                each ->
                    PageTable.row(
                        each.ticket(),
                        each.opcode(),
                        each.tenant(),
                        each.required(),
                        each.lookahead(),
                        each.left(),
                        each.done(),
                        each.fault()))
            .toList());
  }

  private static PageTable debugLog(DebugFacts log) {
    return PageTable.of(
        "Debug log",
        log.kept()
            + " records kept, "
            + log.dropped()
            + " dropped."
            + capped(log.last().size(), log.kept()),
        List.of("fmt_id", "args[0]", "args[1]", "args[2]"),
        log.last().stream()
            .map(
                each ->
                    PageTable.row(
                        each.fmtId(), each.args().get(0), each.args().get(1), each.args().get(2)))
            .toList());
  }

  private static PageTable sources(List<SourceFacts> sources) {
    return PageTable.of(
        "Files",
        "",
        List.of("dump", "file", "bytes", "looked at"),
        sources.stream()
            .map(
                each ->
                    PageTable.row(
                        each.role().replace('_', ' '), each.path(), each.bytes(), each.units()))
            .toList());
  }

  private static String capped(int shown, long total) {
    return shown < total ? " " + shown + " of " + total + " are listed." : "";
  }

  private static String shown(Optional<Long> figure) {
    return figure.map(String::valueOf).orElse("-");
  }
}

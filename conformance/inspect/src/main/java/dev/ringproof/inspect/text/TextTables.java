package dev.ringproof.inspect.text;

import dev.ringproof.inspect.facts.DebugFacts;
import dev.ringproof.inspect.facts.Facts;
import dev.ringproof.inspect.facts.Listed;
import dev.ringproof.inspect.facts.OpcodeFacts;
import dev.ringproof.inspect.facts.PriorityFacts;
import dev.ringproof.inspect.facts.SlotFacts;
import dev.ringproof.inspect.facts.StuckFacts;
import dev.ringproof.inspect.facts.TenantFacts;
import dev.ringproof.inspect.facts.WindowFacts;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The lists of the terminal view, each capped and saying so. */
final class TextTables {
  private static final int ROWS = 8;

  private final PrintWriter out;
  private final TextInk ink;

  TextTables(PrintWriter out, TextInk ink) {
    this.out = out;
    this.ink = ink;
  }

  void print(Facts facts) {
    opcodes(facts.opcodes());
    tenants(facts.tenants());
    priorities(facts);
    facts.windows().ifPresent(this::windows);
    slots("faults", facts.faults().total(), facts.faults().first(ROWS));
    stuck(facts.stuck());
    facts.debugLog().ifPresent(this::debugLog);
  }

  private void opcodes(Listed<OpcodeFacts> opcodes) {
    if (opcodes.total() == 0) {
      return;
    }
    head("opcode                        executed     active");
    for (OpcodeFacts each : opcodes.first(ROWS)) {
      out.printf(
          "%10d %-14s %11s %10d%n",
          each.opcode(), each.name(), shown(each.executed()), each.activeSlots());
    }
    more(opcodes.total());
  }

  private void tenants(Listed<TenantFacts> tenants) {
    if (tenants.total() == 0) {
      return;
    }
    head("    tenant authorised     active  published     faults   fairness      quota");
    for (TenantFacts each : tenants.first(ROWS)) {
      out.printf(
          "%10d %-10s %10d %10d %10d %10s %10s%n",
          each.tenant(),
          each.authorised() ? "yes" : "NO",
          each.activeSlots(),
          each.publishedSlots(),
          each.faultSlots(),
          shown(each.fairness()),
          shown(each.quota()));
    }
    more(tenants.total());
  }

  private void priorities(Facts facts) {
    boolean idle =
        facts.priorities().stream()
            .allMatch(each -> each.fairness() == 0 && each.activeSlots() == 0);
    if (idle) {
      return;
    }
    head("priority       active   fairness");
    for (PriorityFacts each : facts.priorities()) {
      out.printf(
          "%d %-8s %10d %10d%n", each.level(), each.name(), each.activeSlots(), each.fairness());
    }
    out.println();
  }

  private void windows(Listed<WindowFacts> windows) {
    if (windows.total() == 0) {
      head("windows: none");
      out.println();
      return;
    }
    head("    window     opcode     tenant  required lookahead     left     done    fault");
    for (WindowFacts each : windows.first(ROWS)) {
      out.printf(
          "%10d %10d %10d %9d %9d %8d %8d %8d%n",
          each.ticket(),
          each.opcode(),
          each.tenant(),
          each.required(),
          each.lookahead(),
          each.left(),
          each.done(),
          each.fault());
    }
    more(windows.total());
  }

  private void stuck(StuckFacts stuck) {
    String unchanged =
        stuck.unchanged().map(count -> ", " + count + " of them unchanged (=)").orElse("");
    slots("stuck slots" + unchanged, stuck.total(), stuck.first().stream().limit(ROWS).toList());
  }

  private void slots(String title, long total, List<SlotFacts> slots) {
    if (total == 0) {
      return;
    }
    head(title + ": " + total);
    slots.forEach(this::slot);
    more(total);
  }

  private void slot(SlotFacts slot) {
    String words =
        String.format(
            "%-9s %d %s tenant %d priority %d",
            slot.shownStatus(), slot.opcode(), slot.opcodeName(), slot.tenant(), slot.priority());
    String mark = slot.unchanged().orElse(false) ? "=" : " ";
    String margin = String.format("%s %8d ", mark, slot.slot());
    List<String> lines = new ArrayList<>(Wrapped.lines(words, TextView.COLUMNS - margin.length()));
    lines.addAll(Wrapped.lines("args " + args(slot), TextView.COLUMNS - margin.length()));
    for (String line : lines) {
      out.println(margin + line);
      margin = " ".repeat(margin.length());
    }
  }

  /** All twelve, but for zeros at the end. */
  private static String args(SlotFacts slot) {
    List<Long> args = slot.args();
    int end = args.size();
    while (end > 0 && args.get(end - 1) == 0) {
      end--;
    }
    String shown =
        args.subList(0, end).stream().map(String::valueOf).collect(Collectors.joining(" "));
    return end == args.size() ? shown : (shown + " 0...").strip();
  }

  private void debugLog(DebugFacts log) {
    head(
        String.format(Locale.ROOT, "debug log: %d records, %d dropped", log.kept(), log.dropped()));
    int skipped = Math.max(0, log.last().size() - ROWS);
    for (DebugFacts.Entry each : log.last().subList(skipped, log.last().size())) {
      out.printf(
          "  fmt %-10d args %10d %10d %10d%n",
          each.fmtId(), each.args().get(0), each.args().get(1), each.args().get(2));
    }
    if (log.kept() > ROWS) {
      out.println("  (the last " + ROWS + ")");
    }
    out.println();
  }

  private void head(String text) {
    out.println(ink.bold(text));
  }

  private void more(long total) {
    if (total > ROWS) {
      out.println("  ... and " + (total - ROWS) + " more");
    }
    out.println();
  }

  private static String shown(Optional<Long> figure) {
    return figure.map(String::valueOf).orElse("-");
  }
}

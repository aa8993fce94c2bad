package dev.ringproof.inspect.table;

import dev.ringproof.inspect.facts.DebugFacts;
import dev.ringproof.inspect.facts.Facts;
import dev.ringproof.inspect.facts.Listed;
import dev.ringproof.inspect.facts.Numeral;
import dev.ringproof.inspect.facts.OpcodeFacts;
import dev.ringproof.inspect.facts.PriorityFacts;
import dev.ringproof.inspect.facts.RingFacts;
import dev.ringproof.inspect.facts.SlotFacts;
import dev.ringproof.inspect.facts.SourceFacts;
import dev.ringproof.inspect.facts.StuckFacts;
import dev.ringproof.inspect.facts.TenantFacts;
import dev.ringproof.inspect.facts.WindowFacts;
import dev.ringproof.inspect.table.Column.Kind;
import dev.ringproof.spec.slot.SlotStatus;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The lists of an inspection; a u32 has ten columns, a number of slots eight. */
public final class Tables {
  private static final Wording NOTHING = Wording.of("");

  private static final List<Column<OpcodeFacts>> OPCODES =
      List.of(
          Column.of("opcode", Kind.NUMBER, 10, each -> opcode(each.opcode())),
          Column.<OpcodeFacts>of("name", Kind.NAME, 14, each -> Wording.of(each.name()))
              .briefly(""),
          Column.of("executed", Kind.NUMBER, 11, each -> Wording.of(each.executed())),
          Column.number("active", 10, OpcodeFacts::activeSlots));

  private static final List<Column<TenantFacts>> TENANTS =
      List.of(
          Column.number("tenant", 10, TenantFacts::tenant),
          Column.of(
              "authorised", Kind.NAME, 10, each -> Wording.of(each.authorised() ? "yes" : "NO")),
          Column.number("active", 10, TenantFacts::activeSlots),
          Column.number("published", 10, TenantFacts::publishedSlots),
          Column.number("faults", 10, TenantFacts::faultSlots),
          Column.of("fairness", Kind.NUMBER, 10, each -> Wording.of(each.fairness())),
          Column.of("quota", Kind.NUMBER, 10, each -> Wording.of(each.quota())));

  private static final List<Column<PriorityFacts>> PRIORITIES =
      List.of(
          Column.of(
              "priority", Kind.NAME, 10, each -> Wording.of(each.level() + " " + each.name())),
          Column.number("active", 10, PriorityFacts::activeSlots),
          Column.number("fairness", 10, PriorityFacts::fairness));

  private static final List<Column<WindowFacts>> WINDOWS =
      List.of(
          Column.<WindowFacts>number("ticket", 10, WindowFacts::ticket).briefly("window"),
          Column.of("opcode", Kind.NUMBER, 10, each -> opcode(each.opcode())),
          Column.number("tenant", 10, WindowFacts::tenant),
          Column.number("required", 9, WindowFacts::required),
          Column.number("lookahead", 9, WindowFacts::lookahead),
          Column.number("left", 8, WindowFacts::left),
          Column.number("done", 8, WindowFacts::done),
          Column.number("fault", 8, WindowFacts::fault));

  private static final List<Column<SlotFacts>> SLOTS =
      List.of(
          Column.of("slot", Kind.SLOT, 8, each -> Wording.of(each.slot())),
          Column.<SlotFacts>of("status", Kind.NAME, 9, each -> Wording.of(each.shownStatus()))
              .briefly(""),
          Column.<SlotFacts>of(
                  "opcode",
                  Kind.NAME,
                  0,
                  each -> Wording.of(Numeral.opcode(each.opcode()) + " " + each.opcodeName()))
              .briefly(""),
          Column.number("tenant", 0, SlotFacts::tenant),
          Column.number("priority", 0, SlotFacts::priority),
          Column.of("unchanged", Kind.MARK, 1, Tables::unchanged),
          Column.of("args", Kind.LIST, 0, each -> args(each.args())));

  private static final List<Column<DebugFacts.Entry>> DEBUG_RECORDS =
      List.of(
          Column.<DebugFacts.Entry>of("fmt_id", Kind.NAME, 10, each -> Wording.of(each.fmtId()))
              .briefly("fmt"),
          Column.<DebugFacts.Entry>number("args[0]", 10, each -> each.args().get(0))
              .briefly("args"),
          Column.<DebugFacts.Entry>number("args[1]", 10, each -> each.args().get(1)).briefly(""),
          Column.<DebugFacts.Entry>number("args[2]", 10, each -> each.args().get(2)).briefly(""));

  private static final List<Column<SourceFacts>> FILES =
      List.of(
          Column.of("dump", Kind.NAME, 16, each -> Wording.of(each.role().replace('_', ' '))),
          Column.of("file", Kind.PATH, 0, each -> Wording.of(each.path())),
          Column.of(
              "bytes",
              Kind.NUMBER,
              0,
              each -> new Wording("" + each.bytes(), each.bytes() + " bytes,")),
          Column.of("looked at", Kind.NUMBER, 0, Tables::lookedAt));

  private Tables() {}

  /** Slots by status, every status in the order of its code; the share is of all slots. */
  public static Table<SlotStatus> statuses(RingFacts ring) {
    List<Column<SlotStatus>> columns =
        List.of(
            Column.of("status", Kind.NAME, 9, status -> Wording.of(status.name())),
            Column.number("slots", 10, ring::count),
            Column.of("share", Kind.NUMBER, 7, status -> percent(ring.share(status))));
    return new Table<>(
        "Slots by status", NOTHING, columns, Listed.of(List.of(SlotStatus.values())));
  }

  /** Opcodes executed or held by active slots. */
  public static Table<OpcodeFacts> opcodes(Facts facts) {
    return new Table<>("Opcodes", NOTHING, OPCODES, facts.opcodes());
  }

  /** Tenants met or authorised. */
  public static Table<TenantFacts> tenants(Facts facts) {
    return new Table<>("Tenants", NOTHING, TENANTS, facts.tenants());
  }

  /** The five levels, or none of them when none was ever used. */
  public static Table<PriorityFacts> priorities(Facts facts) {
    boolean used =
        facts.priorities().stream()
            .anyMatch(each -> each.fairness() != 0 || each.activeSlots() != 0);
    List<PriorityFacts> levels = used ? facts.priorities() : List.of();
    return new Table<>("Priorities", NOTHING, PRIORITIES, Listed.of(levels));
  }

  /** Windows of the opcodes that were named. */
  public static Table<WindowFacts> windows(Listed<WindowFacts> windows) {
    Wording note =
        windows.total() == 0
            ? new Wording("No slot has a window opcode.", ": none")
            : new Wording("Largest first.", "");
    return new Table<>("Windows", note, WINDOWS, windows);
  }

  /** FAULT slots. */
  public static Table<SlotFacts> faults(Facts facts) {
    return new Table<>(
        "Faults", new Wording("", counted(facts.faults().total())), SLOTS, facts.faults());
  }

  /** Active slots. */
  public static Table<SlotFacts> stuck(Facts facts) {
    StuckFacts stuck = facts.stuck();
    String full =
        stuck.unchanged().map(same -> ", " + same + " of them as before, listed first").orElse("");
    String brief = stuck.unchanged().map(same -> ", " + same + " of them unchanged (=)").orElse("");
    Wording note =
        new Wording(
            stuck.total() + " slots have work under way" + full + ".",
            stuck.total() == 0 ? "" : brief + counted(stuck.total()));
    return new Table<>("Stuck slots", note, SLOTS, new Listed<>(stuck.total(), stuck.first()));
  }

  /** What is left in the debug log, oldest first. */
  public static Table<DebugFacts.Entry> debugLog(DebugFacts log) {
    Wording note =
        new Wording(
            log.kept() + " records kept, " + log.dropped() + " dropped.",
            ": " + log.kept() + " records, " + log.dropped() + " dropped");
    return new Table<>("Debug log", note, DEBUG_RECORDS, new Listed<>(log.kept(), log.last()));
  }

  /** The dumps. */
  public static Table<SourceFacts> files(Facts facts) {
    return new Table<>("Files", NOTHING, FILES, Listed.of(facts.sources()));
  }

  private static Wording opcode(long opcode) {
    return Wording.of(Numeral.opcode(opcode));
  }

  private static String counted(long total) {
    return total == 0 ? "" : ": " + total;
  }

  private static Wording percent(double share) {
    boolean little = share > 0 && share < 0.0005;
    return Wording.of(little ? "<0.1%" : String.format(Locale.ROOT, "%.1f%%", share * 100));
  }

  private static Wording unchanged(SlotFacts slot) {
    return new Wording(
        slot.unchanged().map(same -> same ? "yes" : "no").orElse("-"),
        slot.unchanged().orElse(false) ? "=" : " ");
  }

  /** All twelve, and briefly without zeros at the end. */
  private static Wording args(List<Long> args) {
    int end = args.size();
    while (end > 0 && args.get(end - 1) == 0) {
      end--;
    }
    String brief = spaced(args.subList(0, end));
    return new Wording(spaced(args), end == args.size() ? brief : (brief + " 0...").strip());
  }

  private static String spaced(List<Long> words) {
    return words.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  private static Wording lookedAt(SourceFacts source) {
    String units = source.role().endsWith("ring") ? "slots" : "words";
    return new Wording("" + source.units(), source.units() + " " + units);
  }
}

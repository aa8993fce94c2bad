package dev.ringproof.inspect.text;

import dev.ringproof.inspect.dump.Printable;
import dev.ringproof.inspect.facts.ControlFacts;
import dev.ringproof.inspect.facts.Diagnosis;
import dev.ringproof.inspect.facts.Facts;
import dev.ringproof.inspect.facts.Finding;
import dev.ringproof.inspect.facts.Listed;
import dev.ringproof.inspect.facts.RingFacts;
import dev.ringproof.inspect.facts.SourceFacts;
import dev.ringproof.inspect.facts.WordCount;
import dev.ringproof.inspect.text.TextInk.Style;
import dev.ringproof.spec.slot.SlotStatus;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Facts for the person at a terminal of 80 columns, in printable ASCII and colour escapes. */
public final class TextView {
  /** Columns of the terminal. */
  static final int COLUMNS = 80;

  private static final int BAR = 40;
  private static final String FIGURES = "%-9s %10d %7s  ";

  private final PrintWriter out;
  private final TextInk ink;

  /** A view onto a writer, with or without colour. */
  public TextView(PrintWriter out, boolean colour) {
    this.out = out;
    this.ink = new TextInk(colour);
  }

  /** Prints everything. */
  public void print(Facts facts) {
    facts.sources().forEach(this::source);
    out.println();
    diagnosis(facts.diagnosis());
    ring(facts.ring(), facts.control());
    new TextTables(out, ink).print(facts);
    out.flush();
  }

  private void source(SourceFacts source) {
    String units = source.role().endsWith("ring") ? "slots" : "words";
    String size = String.format("  %d bytes, %d %s", source.bytes(), source.units(), units);
    String role = String.format("%-17s", source.role().replace('_', ' '));
    out.println(
        role + Printable.within(COLUMNS - role.length() - size.length(), source.path()) + size);
  }

  private void diagnosis(Diagnosis diagnosis) {
    String name = diagnosis.condition().name();
    List<String> headline = Wrapped.lines(diagnosis.headline(), COLUMNS - name.length() - 2);
    Style style = diagnosis.bad() ? Style.RED : Style.GREEN;
    String margin = " ".repeat(name.length() + 2);
    for (int i = 0; i < headline.size(); i++) {
      String lead = i == 0 ? ink.bold(ink.paint(style, name)) + "  " : margin;
      out.println(lead + ink.bold(headline.get(i)));
    }
    for (Finding finding : diagnosis.findings()) {
      List<String> lines = Wrapped.lines(finding.text(), COLUMNS - 7);
      String mark = String.format("  %-4s ", finding.gravity().name().toLowerCase(Locale.ROOT));
      for (int i = 0; i < lines.size(); i++) {
        out.println((i == 0 ? ink.of(finding.gravity(), mark) : " ".repeat(7)) + lines.get(i));
      }
    }
    out.println();
  }

  private void ring(RingFacts ring, ControlFacts control) {
    out.printf(
        "%s slots, %s queued, %s active%n",
        ink.bold("" + ring.totalSlots()),
        ink.bold("" + ring.queueDepth()),
        ink.bold("" + ring.activeSlots()));
    out.printf(
        "done count %s, epoch %s, shutdown %s%n",
        ink.bold("" + control.doneCount()),
        ink.bold("" + control.epoch()),
        ink.bold(control.shutdown() ? "SET" : "no"));
    for (SlotStatus status : SlotStatus.values()) {
      occupancy(status, ring.count(status), ring.totalSlots());
    }
    Listed<WordCount> unknown = ring.unknownStatusWords();
    unknown
        .first(4)
        .forEach(
            word ->
                out.printf(
                    "            %10d x status word %d (0x%08x)%n",
                    word.count(), word.word(), word.word()));
    out.println();
  }

  private void occupancy(SlotStatus status, long count, long total) {
    double share = total == 0 ? 0 : (double) count / total;
    // At least one mark for a slot, so that one in a million is seen.
    int marks = count == 0 ? 0 : Math.max(1, (int) Math.round(share * BAR));
    out.println(
        String.format(Locale.ROOT, FIGURES, status, count, percent(share))
            + ink.of(status, "#".repeat(marks))
            + ink.paint(Style.FAINT, ".".repeat(BAR - marks)));
  }

  private static String percent(double share) {
    boolean little = share > 0 && share < 0.0005;
    return little ? "<0.1%" : String.format(Locale.ROOT, "%.1f%%", share * 100);
  }
}

package dev.ringproof.inspect.text;

import dev.ringproof.inspect.facts.ControlFacts;
import dev.ringproof.inspect.facts.Diagnosis;
import dev.ringproof.inspect.facts.Facts;
import dev.ringproof.inspect.facts.Finding;
import dev.ringproof.inspect.facts.RingFacts;
import dev.ringproof.inspect.facts.SourceFacts;
import dev.ringproof.inspect.facts.WordCount;
import dev.ringproof.inspect.table.KeyFigure;
import dev.ringproof.inspect.table.Table;
import dev.ringproof.inspect.table.Tables;
import dev.ringproof.inspect.text.TextInk.Style;
import dev.ringproof.spec.slot.SlotStatus;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Facts for the person at a terminal of 80 columns, in printable ASCII and colour escapes. */
public final class TextView {
  /** Columns of the terminal. */
  static final int COLUMNS = 80;

  private static final int BAR = 40;

  private final PrintWriter out;
  private final TextInk ink;

  /** A view onto a writer, with or without colour. */
  public TextView(PrintWriter out, boolean colour) {
    this.out = out;
    this.ink = new TextInk(colour);
  }

  /** Prints everything. */
  public void print(Facts facts) {
    Table<SourceFacts> files = Tables.files(facts);
    files.entries().first().forEach(each -> out.println(TextTables.fitted(files.columns(), each)));
    out.println();
    diagnosis(facts.diagnosis());
    ring(facts.ring(), facts.control());
    new TextTables(out, ink).print(facts);
    out.flush();
  }

  private void diagnosis(Diagnosis diagnosis) {
    String name = diagnosis.condition().name();
    List<String> headline = Wrapped.lines(diagnosis.headline(), COLUMNS - name.length() - 2);
    Style style = diagnosis.condition().bad() ? Style.RED : Style.GREEN;
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
    out.println(
        KeyFigure.ofRing(ring).stream()
            .map(each -> ink.bold(each.value()) + " " + each.name())
            .collect(Collectors.joining(", ")));
    out.println(
        KeyFigure.ofControl(control).stream()
            .map(each -> each.name() + " " + ink.bold(each.value()))
            .collect(Collectors.joining(", ")));
    Table<SlotStatus> statuses = Tables.statuses(ring);
    for (SlotStatus status : statuses.entries().first()) {
      out.println(TextTables.row(statuses.columns(), status) + "  " + bar(status, ring));
    }
    for (WordCount word : ring.unknownStatusWords().first(4)) {
      out.printf(
          "            %10d x status word %d (0x%08x)%n", word.count(), word.word(), word.word());
    }
    out.println();
  }

  private String bar(SlotStatus status, RingFacts ring) {
    // At least one mark for a slot, so that one in a million is seen.
    int fewest = ring.count(status) == 0 ? 0 : 1;
    int marks = Math.max(fewest, (int) Math.round(ring.share(status) * BAR));
    return ink.of(status, "#".repeat(marks)) + ink.paint(Style.FAINT, ".".repeat(BAR - marks));
  }
}

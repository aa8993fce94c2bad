package dev.ringproof.inspect.text;

import static java.util.stream.Collectors.joining;

import dev.ringproof.inspect.dump.Printable;
import dev.ringproof.inspect.facts.Facts;
import dev.ringproof.inspect.table.Column;
import dev.ringproof.inspect.table.Column.Kind;
import dev.ringproof.inspect.table.Table;
import dev.ringproof.inspect.table.Tables;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

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
    inColumns(Tables.opcodes(facts));
    inColumns(Tables.tenants(facts));
    inColumns(Tables.priorities(facts));
    facts.windows().ifPresent(windows -> inColumns(Tables.windows(windows)));
    inLines(Tables.faults(facts));
    inLines(Tables.stuck(facts));
    facts.debugLog().ifPresent(log -> lastInLines(Tables.debugLog(log)));
  }

  /** Cells side by side, each as wide as its column. */
  static <T> String row(List<Column<T>> columns, T entry) {
    return columns.stream()
        .map(column -> padded(column, column.cell().apply(entry).brief()))
        .collect(joining(" "));
  }

  /** A row of which the path is cut so that all fits the terminal. */
  static <T> String fitted(List<Column<T>> columns, T entry) {
    int path = columns.stream().map(Column::kind).toList().indexOf(Kind.PATH);
    String before = row(columns.subList(0, path), entry) + " ";
    String after = "  " + row(columns.subList(path + 1, columns.size()), entry);
    int room = TextView.COLUMNS - before.length() - after.length();
    return before + Printable.within(room, columns.get(path).cell().apply(entry).brief()) + after;
  }

  private <T> void inColumns(Table<T> table) {
    if (shown(table)) {
      if (table.entries().total() == 0) {
        head(table);
      } else {
        out.println(ink.bold(heads(table.columns())));
      }
      table.entries().first(ROWS).forEach(each -> out.println(row(table.columns(), each)));
      end(table, more(table));
    }
  }

  private <T> void inLines(Table<T> table) {
    if (shown(table)) {
      head(table);
      table.entries().first(ROWS).forEach(each -> lines(table.columns(), each));
      end(table, more(table));
    }
  }

  private <T> void lastInLines(Table<T> table) {
    if (shown(table)) {
      head(table);
      List<T> kept = table.entries().first();
      List<T> last = kept.subList(Math.max(0, kept.size() - ROWS), kept.size());
      last.forEach(each -> lines(table.columns(), each));
      end(table, "  (the last " + ROWS + ")");
    }
  }

  private static boolean shown(Table<?> table) {
    return table.entries().total() != 0 || !table.note().brief().isEmpty();
  }

  private void head(Table<?> table) {
    out.println(ink.bold(table.title().toLowerCase(Locale.ROOT) + table.note().brief()));
  }

  private static <T> String heads(List<Column<T>> columns) {
    return columns.stream()
        .map(column -> padded(column, column.name().brief()))
        .collect(joining(" "));
  }

  private void end(Table<?> table, String capped) {
    if (table.entries().total() > ROWS) {
      out.println(capped);
    }
    out.println();
  }

  private static String more(Table<?> table) {
    return "  ... and " + (table.entries().total() - ROWS) + " more";
  }

  /** An entry as words, wrapped between a margin with its slot and the edge of the terminal. */
  private <T> void lines(List<Column<T>> columns, T entry) {
    String margin =
        cells(columns, entry, Kind.MARK).findFirst().orElse(" ")
            + " "
            + cells(columns, entry, Kind.SLOT).map(slot -> slot + " ").collect(joining());
    List<String> lines = new ArrayList<>();
    int room = TextView.COLUMNS - margin.length();
    String words = cells(columns, entry, Kind.NAME, Kind.NUMBER).collect(joining(" "));
    lines.addAll(Wrapped.lines(words, room));
    cells(columns, entry, Kind.LIST).forEach(list -> lines.addAll(Wrapped.lines(list, room)));
    for (String line : lines) {
      out.println(margin + line);
      margin = " ".repeat(margin.length());
    }
  }

  /** The cells of some kinds, each after what its column says before it. */
  private static <T> Stream<String> cells(List<Column<T>> columns, T entry, Kind... kinds) {
    return columns.stream()
        .filter(column -> List.of(kinds).contains(column.kind()))
        .map(column -> labelled(column, padded(column, column.cell().apply(entry).brief())));
  }

  private static String labelled(Column<?> column, String cell) {
    boolean bare = column.name().brief().isEmpty();
    return switch (column.kind()) {
      case NAME, NUMBER, LIST, PATH -> bare ? cell : column.name().brief() + " " + cell;
      case SLOT, MARK -> cell;
    };
  }

  private static String padded(Column<?> column, String text) {
    int missing = Math.max(0, column.width() - text.length());
    return switch (column.kind()) {
      case NUMBER, SLOT -> " ".repeat(missing) + text;
      case NAME, MARK, LIST, PATH -> text + " ".repeat(missing);
    };
  }
}

package dev.ringproof.inspect.page;

import dev.ringproof.inspect.table.Column;
import dev.ringproof.inspect.table.Column.Kind;
import dev.ringproof.inspect.table.Table;
import java.util.List;
import java.util.function.Predicate;

/**
 * A list as the template of the page asks for it.
 *
 * @param title what it lists
 * @param note what is to be said of it
 * @param filled whether there are rows
 * @param columns heads
 * @param rows from the top
 */
record PageTable(String title, String note, boolean filled, List<String> columns, List<Row> rows) {
  /** A row; slot is the number of a slot that the map can show, and its first cell, or empty. */
  record Row(String slot, List<String> cells) {}

  static <T> PageTable of(Table<T> table) {
    List<T> entries = table.entries().first();
    return new PageTable(
        table.title(),
        (table.note().full() + capped(entries.size(), table.entries().total())).strip(),
        !entries.isEmpty(),
        table.columns().stream().map(column -> column.name().full()).toList(),
        entries.stream().map(entry -> row(table.columns(), entry)).toList());
  }

  private static <T> Row row(List<Column<T>> columns, T entry) {
    Predicate<Column<T>> slot = column -> column.kind() == Kind.SLOT;
    return new Row(
        String.join("", cells(columns, entry, slot)), cells(columns, entry, slot.negate()));
  }

  private static <T> List<String> cells(
      List<Column<T>> columns, T entry, Predicate<Column<T>> which) {
    return columns.stream().filter(which).map(column -> column.cell().apply(entry).full()).toList();
  }

  private static String capped(int shown, long total) {
    return shown < total ? " " + shown + " of " + total + " are listed." : "";
  }
}

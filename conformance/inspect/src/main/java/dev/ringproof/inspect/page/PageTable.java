package dev.ringproof.inspect.page;

import java.util.List;

/**
 * A list of the page.
 *
 * @param title what it lists
 * @param note what is to be said of it
 * @param filled whether there are rows
 * @param columns heads
 * @param rows from the top
 */
record PageTable(String title, String note, boolean filled, List<String> columns, List<Row> rows) {
  /** A row; slot is the number of a slot that the map can show, or empty. */
  record Row(String slot, List<String> cells) {}

  static PageTable of(String title, String note, List<String> columns, List<Row> rows) {
    return new PageTable(title, note, !rows.isEmpty(), columns, rows);
  }

  /** A row of figures and words. */
  static Row row(Object... cells) {
    return new Row("", cells(cells));
  }

  /** A row that begins with a link to a slot. */
  static Row slotRow(long slot, Object... cells) {
    return new Row(String.valueOf(slot), cells(cells));
  }

  private static List<String> cells(Object... cells) {
    return java.util.Arrays.stream(cells).map(String::valueOf).toList();
  }
}

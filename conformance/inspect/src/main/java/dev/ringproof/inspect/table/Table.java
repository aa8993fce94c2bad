package dev.ringproof.inspect.table;

import dev.ringproof.inspect.facts.Listed;
import java.util.List;

/**
 * A list with its description.
 *
 * @param title what is listed
 * @param note what is to be said of it; brief follows the title in the same line, and is empty
 *     where nothing is to be shown of a list without entries
 * @param columns from the left
 * @param entries the rows, from the top
 */
public record Table<T>(String title, Wording note, List<Column<T>> columns, Listed<T> entries) {
  /** Copies the columns. */
  public Table {
    columns = List.copyOf(columns);
  }
}

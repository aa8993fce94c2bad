package dev.ringproof.inspect.table;

import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A column of a list.
 *
 * @param name its head, or what a line says before the value; brief is empty where the value
 *     explains itself
 * @param kind what its cells are
 * @param width columns of a terminal that its usual cells need; 0 where they stand in no column
 * @param cell what stands there for an entry
 */
public record Column<T>(Wording name, Kind kind, int width, Function<T, Wording> cell) {
  /** What cells are; how each is shown is decided by who shows it. */
  public enum Kind {
    /** Index of a slot, which leads to that slot. */
    SLOT,
    /** A figure. */
    NUMBER,
    /** A word or two. */
    NAME,
    /** Yes or no of the whole entry; brief is one character. */
    MARK,
    /** Several words of an entry, too many for a column. */
    LIST,
    /** A path, of which the ends matter most. */
    PATH
  }

  static <T> Column<T> number(String name, int width, ToLongFunction<T> figure) {
    return of(name, Kind.NUMBER, width, entry -> Wording.of(figure.applyAsLong(entry)));
  }

  static <T> Column<T> of(String name, Kind kind, int width, Function<T, Wording> cell) {
    return new Column<>(Wording.of(name), kind, width, cell);
  }

  /** The same, named otherwise at a terminal. */
  Column<T> briefly(String brief) {
    return new Column<>(new Wording(name.full(), brief), kind, width, cell);
  }
}

package dev.ringproof.inspect.table;

import java.util.Optional;

/**
 * One thing said in two lengths.
 *
 * @param full for a page, where it may be long
 * @param brief for a line of a terminal; may be empty
 */
public record Wording(String full, String brief) {
  static Wording of(String text) {
    return new Wording(text, text);
  }

  static Wording of(long figure) {
    return of(String.valueOf(figure));
  }

  static Wording of(Optional<Long> figure) {
    return of(figure.map(String::valueOf).orElse("-"));
  }
}

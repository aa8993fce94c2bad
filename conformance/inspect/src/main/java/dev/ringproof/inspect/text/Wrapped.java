package dev.ringproof.inspect.text;

import dev.ringproof.inspect.dump.Printable;
import java.util.ArrayList;
import java.util.List;

/** Text broken between words. */
final class Wrapped {
  private Wrapped() {}

  /** Lines of at most that many columns, printable ASCII; a longer word is broken. */
  static List<String> lines(String text, int columns) {
    List<String> lines = new ArrayList<>();
    String rest = Printable.of(text);
    while (rest.length() > columns) {
      int space = rest.lastIndexOf(' ', columns);
      int end = space > 0 ? space : columns;
      lines.add(rest.substring(0, end));
      rest = rest.substring(end).stripLeading();
    }
    lines.add(rest);
    return lines;
  }
}

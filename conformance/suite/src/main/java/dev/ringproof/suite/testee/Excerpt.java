package dev.ringproof.suite.testee;

import dev.ringproof.spec.value.Value;

/** What a testee wrote, fit for a message: on one line, nothing in it moves a cursor, and cut. */
final class Excerpt {
  private static final String CUT = "...";

  private Excerpt() {}

  /** The first characters of a text. */
  static String start(String text, int most) {
    String shown = escaped(text);
    return shown.length() <= most ? shown : shown.substring(0, most) + CUT;
  }

  /** The last characters of a text. */
  static String end(String text, int most) {
    String shown = escaped(text);
    return shown.length() <= most ? shown : CUT + shown.substring(shown.length() - most);
  }

  private static String escaped(String text) {
    return new Value.Text(text).escaped();
  }
}

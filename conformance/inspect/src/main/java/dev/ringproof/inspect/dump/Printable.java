package dev.ringproof.inspect.dump;

/** Text from outside, made safe for a terminal: one character a column, and no control codes. */
public final class Printable {
  private Printable() {}

  /** The text with a question mark for each character that is not printable ASCII. */
  public static String of(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints().forEach(c -> safe.append(c >= ' ' && c <= '~' ? (char) c : '?'));
    return safe.toString();
  }

  /** The text, and where it is too wide its two ends. */
  public static String within(int columns, String text) {
    String safe = of(text);
    if (safe.length() <= columns) {
      return safe;
    }
    int head = (columns - 3) / 3;
    return safe.substring(0, head) + "..." + safe.substring(safe.length() - (columns - 3 - head));
  }
}

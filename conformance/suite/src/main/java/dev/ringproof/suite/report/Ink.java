package dev.ringproof.suite.report;

/** Colour for a terminal, or none; text from outside is never taken for markup. */
final class Ink {
  private static final String RESET = "\u001b[0m";

  private final boolean on;

  Ink(boolean on) {
    this.on = on;
  }

  String bold(String text) {
    return paint("1", text);
  }

  String red(String text) {
    return paint("31", text);
  }

  String green(String text) {
    return paint("32", text);
  }

  private String paint(String code, String text) {
    return on ? "\u001b[" + code + "m" + text + RESET : text;
  }
}

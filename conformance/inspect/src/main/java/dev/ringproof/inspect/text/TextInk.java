package dev.ringproof.inspect.text;

import dev.ringproof.inspect.facts.Finding;
import dev.ringproof.spec.slot.SlotStatus;

/** Colour for a terminal; text from outside is never taken for markup. */
final class TextInk {
  private final boolean on;

  TextInk(boolean on) {
    this.on = on;
  }

  String paint(Style style, String text) {
    return on ? style.on() + text + Style.RESET.on() : text;
  }

  String bold(String text) {
    return paint(Style.BOLD, text);
  }

  String of(SlotStatus status, String text) {
    return paint(
        switch (status) {
          case EMPTY -> Style.FAINT;
          case PUBLISHED -> Style.BLUE;
          case CLAIMED -> Style.YELLOW;
          case DONE -> Style.GREEN;
          case WAIT_IO, YIELD, REQUEUE -> Style.CYAN;
          case FAULT, UNKNOWN -> Style.RED;
        },
        text);
  }

  String of(Finding.Gravity gravity, String text) {
    return paint(
        switch (gravity) {
          case BAD -> Style.RED;
          case WARN -> Style.YELLOW;
          case INFO -> Style.FAINT;
        },
        text);
  }

  /** Styles of a terminal by their SGR codes. */
  enum Style {
    RESET(0),
    BOLD(1),
    FAINT(2),
    RED(31),
    GREEN(32),
    YELLOW(33),
    BLUE(34),
    CYAN(36);

    private final int code;

    Style(int code) {
      this.code = code;
    }

    private String on() {
      return "\u001b[" + code + "m";
    }
  }
}

package dev.ringproof.conformance.inspect;

import dev.ringproof.spec.slot.SlotStatus;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** Colour for a terminal; text from outside is never taken for markup. */
final class Ink {
  private final boolean on;

  Ink(Ansi ansi) {
    this.on = ansi.enabled();
  }

  String paint(Style style, String text) {
    return on ? style.on() + text + Style.reset.on() : text;
  }

  String bold(String text) {
    return paint(Style.bold, text);
  }

  String of(SlotStatus status, String text) {
    return paint(
        switch (status) {
          case EMPTY -> Style.faint;
          case PUBLISHED -> Style.fg_blue;
          case CLAIMED -> Style.fg_yellow;
          case DONE -> Style.fg_green;
          case WAIT_IO, YIELD, REQUEUE -> Style.fg_cyan;
          case FAULT, UNKNOWN -> Style.fg_red;
        },
        text);
  }

  String of(Finding.Gravity gravity, String text) {
    return paint(
        switch (gravity) {
          case BAD -> Style.fg_red;
          case WARN -> Style.fg_yellow;
          case INFO -> Style.faint;
        },
        text);
  }
}

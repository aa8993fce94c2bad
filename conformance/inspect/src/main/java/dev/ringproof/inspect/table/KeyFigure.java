package dev.ringproof.inspect.table;

import dev.ringproof.inspect.facts.ControlFacts;
import dev.ringproof.inspect.facts.Facts;
import dev.ringproof.inspect.facts.Numeral;
import dev.ringproof.inspect.facts.RingFacts;
import java.util.List;
import java.util.Locale;

/**
 * A figure that is looked at first.
 *
 * @param name what it is
 * @param value as text
 */
public record KeyFigure(String name, String value) {
  private KeyFigure(String name, long value) {
    this(name, Numeral.count(value));
  }

  /** How full a ring is. */
  public static List<KeyFigure> ofRing(RingFacts ring) {
    return List.of(
        new KeyFigure("slots", ring.totalSlots()),
        new KeyFigure("queued", ring.queueDepth()),
        new KeyFigure("active", ring.activeSlots()));
  }

  /** How far a kernel is. */
  public static List<KeyFigure> ofControl(ControlFacts control) {
    return List.of(
        new KeyFigure("done count", control.doneCount()),
        new KeyFigure("epoch", control.epoch()),
        new KeyFigure("shutdown", control.shutdown() ? "SET" : "no"));
  }

  /** How evenly work is shared. */
  public static List<KeyFigure> ofBalance(Facts facts) {
    return List.of(
        new KeyFigure("tenant skew", facts.control().tenantFairnessSkew()),
        new KeyFigure("idle", String.format(Locale.ROOT, "%.1f%%", facts.ring().idlePpm() / 1e4)));
  }
}

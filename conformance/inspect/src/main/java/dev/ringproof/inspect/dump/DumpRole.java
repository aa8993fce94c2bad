package dev.ringproof.inspect.dump;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.slot.SlotLayout;
import java.util.Locale;

/** What a dump is a dump of. */
public enum DumpRole {
  /** The ring of the moment to look at. */
  RING("slots", SlotLayout.SLOT_BYTES, SlotLayout.SLOT_BYTES),
  /** The control buffer of the moment to look at. */
  CONTROL("words", Integer.BYTES, ControlLayout.MIN_BYTES),
  /** The debug log of the moment to look at. */
  DEBUG_LOG("words", Integer.BYTES, Integer.BYTES),
  /** The ring of an earlier moment. */
  PREVIOUS_RING("slots", SlotLayout.SLOT_BYTES, SlotLayout.SLOT_BYTES),
  /** The control buffer of an earlier moment. */
  PREVIOUS_CONTROL("words", Integer.BYTES, ControlLayout.MIN_BYTES);

  private final String units;
  private final int unitBytes;
  private final int fewestBytes;

  DumpRole(String units, int unitBytes, int fewestBytes) {
    this.units = units;
    this.unitBytes = unitBytes;
    this.fewestBytes = fewestBytes;
  }

  /** What it is made of, in the plural. */
  String units() {
    return units;
  }

  /** Length of one of those. */
  int unitBytes() {
    return unitBytes;
  }

  /** Fewest bytes that can be inspected. */
  int fewestBytes() {
    return fewestBytes;
  }

  /** Whether it is decoded by the layout of a control buffer. */
  boolean control() {
    return this == CONTROL || this == PREVIOUS_CONTROL;
  }

  /** Name in the JSON view. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Option that names its file. */
  public String option() {
    return "--" + wireName().replace('_', '-');
  }
}

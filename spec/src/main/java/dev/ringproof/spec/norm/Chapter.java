package dev.ringproof.spec.norm;

import java.util.Locale;

/** Chapters of the norm in reading order, one document each. */
public enum Chapter {
  /** Slot, status, transitions. */
  SLOT(1, "Slot"),
  /** Control buffer and debug log. */
  CONTROL(2, "Control buffer and debug log"),
  /** Opcodes and their classes. */
  OPCODE(3, "Opcodes"),
  /** Ring, producers and consumers, load-miss slots. */
  RING(4, "Ring"),
  /** Publication by the host. */
  PUBLISH(5, "Publication"),
  /** Typed publication. */
  DESCRIPTOR(6, "Descriptors"),
  /** Snapshots and sketches. */
  TELEMETRY(7, "Telemetry"),
  /** Launch policy and priority partition. */
  LAUNCH(8, "Launch"),
  /** Kernel and visibility. */
  EXECUTION(9, "Execution");

  private final int number;
  private final String title;

  Chapter(int number, String title) {
    this.number = number;
    this.title = title;
  }

  /** Number of the chapter, from 1. */
  public int number() {
    return number;
  }

  /** Title as the document prints it. */
  public String title() {
    return title;
  }

  /** Name in the machine-readable norm and in the markers of the documents. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** File name of the document, in {@code spec/docs}. */
  public String document() {
    return "%02d-%s.md".formatted(number, key());
  }
}

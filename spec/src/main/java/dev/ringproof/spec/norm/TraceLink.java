package dev.ringproof.spec.norm;

import java.util.Locale;

/** What leads from a rule to what holds it up; a rule says why when one of them is missing. */
public enum TraceLink {
  /** Code that keeps the rule and names it. */
  CODE,
  /** A test that proves it, marked {@link Proves}. */
  TEST,
  /** A facet of an answer whose difference is blamed on it. */
  BLAME,
  /** A case that can tell it broken; where nothing is blamed on a rule, none can. */
  CASE;

  /** Name in the machine-readable norm. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}

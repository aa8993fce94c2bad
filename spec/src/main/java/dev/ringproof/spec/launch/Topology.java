package dev.ringproof.spec.launch;

import java.util.Locale;

/** Shape of the frontier that a launch serves; decides how workers are spread. */
public enum Topology {
  /** Nothing queued. */
  EMPTY,
  /** Device memory is short. */
  MEMORY_CONSTRAINED,
  /** Few nodes are active. */
  SPARSE_FRONTIER,
  /** Neither sparse nor dense. */
  HYBRID_FRONTIER,
  /** Many nodes are active. */
  DENSE_FRONTIER,
  /** Dense, and hot enough to fuse. */
  FUSED_DENSE;

  /** Wire name, as in the testee protocol. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package dev.ringproof.spec.refusal;

/** Buffers as refusals name them. */
public enum BufferName {
  /** The control buffer. */
  CONTROL("control"),
  /** The ring. */
  RING("ring"),
  /** The debug log. */
  DEBUG_LOG("debug_log"),
  /** Words of one slot. */
  SLOT("slot"),
  /** The 64 bytes that pass through a ring producer or consumer. */
  RING_SLOT("ring slot");

  private final String wireName;

  BufferName(String wireName) {
    this.wireName = wireName;
  }

  /** Wire name, as in the testee protocol. */
  public String wireName() {
    return wireName;
  }
}

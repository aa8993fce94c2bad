package dev.ringproof.model.execution.memory;

/** Names one buffer of a {@link Memory}. */
public enum Space {
  /** The control buffer. */
  CONTROL,
  /** The ring. */
  RING,
  /** The debug log. */
  DEBUG_LOG;

  /** The named buffer's words. */
  public WordSpace of(Memory memory) {
    return switch (this) {
      case CONTROL -> memory.control();
      case RING -> memory.ring();
      case DEBUG_LOG -> memory.debugLog();
    };
  }
}

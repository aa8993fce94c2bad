package dev.ringproof.spec.answer;

import dev.ringproof.spec.value.Bytes;
import java.util.Objects;
import java.util.Optional;

/**
 * What the buffers that an operation may change hold after it was refused; those that it does not
 * touch are absent.
 *
 * @param control the control buffer
 * @param ring the ring
 * @param debugLog the debug log
 */
public record ChangedBuffers(
    Optional<Bytes> control, Optional<Bytes> ring, Optional<Bytes> debugLog) {
  /** For an operation that changes no buffer. */
  public static final ChangedBuffers NONE =
      new ChangedBuffers(Optional.empty(), Optional.empty(), Optional.empty());

  /** Checks presence. */
  public ChangedBuffers {
    Objects.requireNonNull(control, "control");
    Objects.requireNonNull(ring, "ring");
    Objects.requireNonNull(debugLog, "debugLog");
  }

  /** For an operation that may change a ring. */
  public static ChangedBuffers ofRing(Bytes ring) {
    return new ChangedBuffers(Optional.empty(), Optional.of(ring), Optional.empty());
  }

  /** For an operation that may change a control buffer. */
  public static ChangedBuffers ofControl(Bytes control) {
    return new ChangedBuffers(Optional.of(control), Optional.empty(), Optional.empty());
  }

  /** For an execution. */
  public static ChangedBuffers of(Bytes control, Bytes ring, Bytes debugLog) {
    return new ChangedBuffers(Optional.of(control), Optional.of(ring), Optional.of(debugLog));
  }
}

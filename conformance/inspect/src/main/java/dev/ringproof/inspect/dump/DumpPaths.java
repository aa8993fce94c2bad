package dev.ringproof.inspect.dump;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Files of the dumps; there is an earlier moment when both of its files are named.
 *
 * @param ring the ring
 * @param control the control buffer of the same moment
 * @param debugLog the debug log of the same moment
 * @param previousRing the ring at an earlier moment
 * @param previousControl the control buffer at that moment
 */
public record DumpPaths(
    Path ring,
    Path control,
    Optional<Path> debugLog,
    Optional<Path> previousRing,
    Optional<Path> previousControl) {
  /** Checks presence, and that a moment is whole. */
  public DumpPaths {
    Objects.requireNonNull(ring, "ring");
    Objects.requireNonNull(control, "control");
    if (previousRing.isPresent() != previousControl.isPresent()) {
      throw new IllegalArgumentException("an earlier moment is a ring and a control buffer");
    }
  }
}

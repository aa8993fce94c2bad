package dev.ringproof.spec.telemetry;

import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Words;
import java.util.Objects;

/**
 * The buffers of one moment, and the opcodes whose slots form windows.
 *
 * @param control control buffer
 * @param ring ring
 * @param windowOpcodes u32
 */
public record RingDump(Bytes control, Bytes ring, Words windowOpcodes) {
  /** Checks presence. */
  public RingDump {
    Objects.requireNonNull(control, "control");
    Objects.requireNonNull(ring, "ring");
    Objects.requireNonNull(windowOpcodes, "windowOpcodes");
  }
}

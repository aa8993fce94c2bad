package dev.ringproof.gpu.telemetry;

import dev.ringproof.spec.operation.TelemetryOperation.DecodeRing;
import dev.ringproof.spec.refusal.RefusedException;

/**
 * Counts a ring where its lanes reach it, and reads back the counts alone. The backends {@code
 * emulator} and {@code gpu} are such kernels.
 *
 * <p>It is less than the capability {@code telemetry}, which lists every slot as well and would
 * read back the ring; so the backends do not claim that one. Threads: as for the backend.
 */
public interface TelemetryKernel {
  /**
   * Counts slots by status and by window.
   *
   * @param asked the buffers, and the opcodes whose slots form windows
   * @param bounds how much may be read back
   * @throws RefusedException {@code control_length}, then {@code ring_length}
   */
  RingTelemetry telemetry(DecodeRing asked, TelemetryBounds bounds);
}

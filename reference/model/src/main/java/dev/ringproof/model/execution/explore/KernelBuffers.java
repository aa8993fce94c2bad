package dev.ringproof.model.execution.explore;

import dev.ringproof.model.execution.memory.Memory;
import dev.ringproof.spec.value.Bytes;

/**
 * The contents of a kernel's buffers at one moment: where a racing program starts, or where one of
 * its schedules ends.
 *
 * @param control control buffer, at least 640 bytes, whole words
 * @param ring whole slots
 * @param debugLog whole words, may be empty
 */
public record KernelBuffers(Bytes control, Bytes ring, Bytes debugLog) {
  /**
   * Checks the lengths.
   *
   * @throws dev.ringproof.spec.refusal.RefusedException as {@link Memory#over}
   */
  public KernelBuffers {
    Memory.over(control.view(), ring.view(), debugLog.view());
  }
}

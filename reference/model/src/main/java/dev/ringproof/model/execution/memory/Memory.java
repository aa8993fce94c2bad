package dev.ringproof.model.execution.memory;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.slot.SlotLayout;
import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * Everything that a kernel can touch.
 *
 * @param control control buffer, at least 160 words
 * @param ring ring, a whole number of slots
 * @param debugLog debug log; an empty one takes no record
 */
public record Memory(WordSpace control, WordSpace ring, WordSpace debugLog) {
  /** Checks presence. */
  public Memory {
    Objects.requireNonNull(control, "control");
    Objects.requireNonNull(ring, "ring");
    Objects.requireNonNull(debugLog, "debugLog");
  }

  /**
   * Memory that lies in three buffers and is changed in place, by one thread at a time.
   *
   * @throws RefusedException the first that applies of {@code control_length} (under 640 bytes or
   *     not whole words), {@code ring_length} (not whole slots), {@code misaligned_length} (debug
   *     log of no whole words)
   */
  public static Memory over(ByteBuffer control, ByteBuffer ring, ByteBuffer debugLog) {
    checkControl(control); // EXE-01: first.
    if (ring.limit() % SlotLayout.SLOT_BYTES != 0) {
      throw RefusedException.of(RefusalCode.RING_LENGTH); // EXE-02
    }
    checkDebugLog(debugLog);
    return new Memory(new BufferWords(control), new BufferWords(ring), new BufferWords(debugLog));
  }

  /**
   * Refuses what cannot be a control buffer.
   *
   * @throws RefusedException {@code control_length} when it is under 640 bytes or not whole words
   */
  public static void checkControl(ByteBuffer control) {
    if (control.limit() < ControlLayout.MIN_BYTES || control.limit() % Integer.BYTES != 0) {
      throw RefusedException.of(RefusalCode.CONTROL_LENGTH);
    }
  }

  /**
   * Refuses what cannot be a debug log.
   *
   * @throws RefusedException {@code misaligned_length} when it is not whole words
   */
  public static void checkDebugLog(ByteBuffer debugLog) {
    if (debugLog.limit() % Integer.BYTES != 0) {
      // EXE-03: a log of no bytes is whole.
      throw new RefusedException(Refusal.misaligned(BufferName.DEBUG_LOG, debugLog.limit()));
    }
  }

  /** Slots of the ring. */
  public int slots() {
    return ring.words() / SlotLayout.SLOT_WORDS;
  }
}

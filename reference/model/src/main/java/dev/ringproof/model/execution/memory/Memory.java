package dev.ringproof.model.execution.memory;

import static dev.ringproof.model.refusal.Requirement.require;

import dev.ringproof.model.control.StrictRead;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.RefusalCode;
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
   * @throws dev.ringproof.spec.refusal.RefusedException the first that applies of {@code
   *     control_length} (under 640 bytes or not whole words), {@code ring_length} (not whole
   *     slots), {@code misaligned_length} (debug log of no whole words)
   */
  public static Memory over(ByteBuffer control, ByteBuffer ring, ByteBuffer debugLog) {
    boolean wholeControl =
        control.limit() >= ControlLayout.MIN_BYTES && control.limit() % Integer.BYTES == 0;
    require(wholeControl, RefusalCode.CONTROL_LENGTH); // EXE-01: first.
    require(ring.limit() % SlotLayout.SLOT_BYTES == 0, RefusalCode.RING_LENGTH); // EXE-02
    StrictRead.requireWords(debugLog, BufferName.DEBUG_LOG); // EXE-03: no bytes are whole words.
    return new Memory(new BufferWords(control), new BufferWords(ring), new BufferWords(debugLog));
  }

  /** Slots of the ring. */
  public int slots() {
    return ring.words() / SlotLayout.SLOT_WORDS;
  }
}

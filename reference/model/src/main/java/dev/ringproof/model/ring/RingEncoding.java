package dev.ringproof.model.ring;

import static dev.ringproof.model.refusal.Requirement.require;

import dev.ringproof.spec.answer.CodecAnswer.ByteLenAnswer;
import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.ring.RingLayout;
import dev.ringproof.spec.slot.SlotLayout;
import java.nio.ByteBuffer;

/** Rings without work. */
public final class RingEncoding {
  private RingEncoding() {}

  /** Length of a ring of slots (u32). */
  public static ByteLenAnswer byteLength(int slots) {
    return Integer.compareUnsigned(slots, RingLayout.REPRESENTABLE_SLOTS) > 0
        ? ByteLenAnswer.NONE // RING-02
        : ByteLenAnswer.of(Integer.toUnsignedLong(slots) * SlotLayout.SLOT_BYTES); // RING-01
  }

  /**
   * A ring of EMPTY slots.
   *
   * @param slots u32
   * @throws dev.ringproof.spec.refusal.RefusedException {@code byte_length_overflow} above
   *     1,048,576 slots
   */
  public static ByteBuffer empty(int slots) {
    boolean small = Integer.compareUnsigned(slots, RingLayout.ENCODABLE_SLOTS) <= 0;
    require(small, RefusalCode.BYTE_LENGTH_OVERFLOW, BufferName.RING); // RING-04
    return ByteBuffer.allocate(slots * SlotLayout.SLOT_BYTES); // RING-03
  }
}

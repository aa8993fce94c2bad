package dev.ringproof.host.ring;

import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.ring.RingLayout;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;

/**
 * A ring in the memory of this process, with both of its ends.
 *
 * <p>Not for concurrent use: one thread at a time.
 */
public final class HostRing implements RingProducer, RingConsumer {
  private static final int PAYLOAD_BYTES = SlotLayout.SLOT_BYTES - Integer.BYTES;

  private final ByteBuffer ring;

  /**
   * Allocates empty slots.
   *
   * @param slotCount u32
   * @throws RefusedException {@code byte_length_overflow} above 1,048,576 slots
   */
  public HostRing(int slotCount) {
    ring = RingCodec.encodeEmpty(slotCount);
  }

  /**
   * Refuses a transfer that is not of exactly one slot; for a caller that wants to know before it
   * allocates a buffer.
   *
   * @throws RefusedException {@code misaligned_length}
   */
  public static void requireSlotLength(long byteLen) {
    if (byteLen != SlotLayout.SLOT_BYTES) {
      // RING-11
      throw new RefusedException(Refusal.misaligned(BufferName.RING_SLOT, byteLen));
    }
  }

  @Override
  public String name() {
    // RING-13
    return RingLayout.IN_PROCESS_PRODUCER;
  }

  @Override
  public int slotCount() {
    return ring.limit() / SlotLayout.SLOT_BYTES;
  }

  /** Read-only view of the ring, which later calls show through. */
  public ByteBuffer view() {
    return ring.asReadOnlyBuffer();
  }

  @Override
  public void publish(int slot, ByteBuffer encoded) {
    requireSlotLength(encoded.limit());
    int firstByte = requireFirstByte(slot);
    // Read before the payload is written: the bytes may be a view of this very ring.
    int status = LittleEndian.get(encoded, SlotLayout.STATUS_OFFSET);
    ring.put(firstByte + Integer.BYTES, encoded, Integer.BYTES, PAYLOAD_BYTES);
    LittleEndian.put(ring, firstByte / Integer.BYTES + SlotLayout.STATUS_OFFSET, status);
  }

  @Override
  public void read(int slot, ByteBuffer out) {
    requireSlotLength(out.limit());
    out.put(0, ring, requireFirstByte(slot), SlotLayout.SLOT_BYTES);
  }

  @Override
  public int doneCount() {
    return RingCodec.countDone(ring, slotCount()); // RING-12
  }

  private int requireFirstByte(int slot) {
    if (Integer.compareUnsigned(slot, slotCount()) >= 0) {
      long firstWord = Integer.toUnsignedLong(slot) * SlotLayout.SLOT_WORDS;
      throw new RefusedException(
          Refusal.missingWord(BufferName.RING_SLOT, firstWord, ring.limit()));
    }
    return slot * SlotLayout.SLOT_BYTES;
  }
}

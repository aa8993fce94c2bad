package dev.ringproof.host.ring;

import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;

/** The end of a ring at which slots are looked at; its implementation says which threads may. */
public interface RingConsumer {
  /**
   * Copies a slot as it is (RING-10).
   *
   * @param slot u32
   * @param out 64 bytes from index 0 to the limit
   * @throws RefusedException {@code misaligned_length} when there are not exactly 64 bytes, then
   *     {@code missing_word} when the ring has no such slot; nothing has been written
   */
  void read(int slot, ByteBuffer out);

  /** Slots of the ring; the same for its whole life. */
  int slotCount();

  /**
   * DONE slots of the whole ring, counted anew by each call; here by reading slot after slot.
   *
   * @return 0 to {@link #slotCount}
   */
  default int doneCount() {
    ByteBuffer slot = ByteBuffer.allocate(SlotLayout.SLOT_BYTES);
    int done = 0;
    for (int i = 0; i < slotCount(); i++) {
      read(i, slot);
      done += LittleEndian.get(slot, SlotLayout.STATUS_OFFSET) == SlotStatus.DONE.code() ? 1 : 0;
    }
    return done;
  }
}

package dev.ringproof.host.ring;

import dev.ringproof.spec.refusal.RefusedException;
import java.nio.ByteBuffer;

/** The end of a ring at which encoded slots enter; its implementation says which threads may. */
public interface RingProducer {
  /** Which kind of producer this is; the same text for its whole life. */
  String name();

  /** Slots of the ring; the same for its whole life. */
  int slotCount();

  /**
   * Copies an encoded slot as it is (RING-09). The status of the slot that it replaces is not
   * looked at.
   *
   * @param slot u32
   * @param encoded 64 bytes from index 0 to the limit; not changed
   * @throws RefusedException {@code misaligned_length} when there are not exactly 64 bytes, then
   *     {@code missing_word} when the ring has no such slot; nothing has been written
   */
  void publish(int slot, ByteBuffer encoded);
}

package dev.ringproof.host.ring;

import dev.ringproof.spec.refusal.RefusedException;
import java.nio.ByteBuffer;

/** The end of a ring at which slots are looked at; its implementation says which threads may. */
public interface RingConsumer {
  /**
   * Copies a slot as it is.
   *
   * @param slot u32
   * @param out 64 bytes from index 0 to the limit
   * @throws RefusedException {@code misaligned_length} when there are not exactly 64 bytes, then
   *     {@code missing_word} when the ring has no such slot; nothing has been written
   */
  void read(int slot, ByteBuffer out);

  /** DONE slots of the whole ring, counted anew by each call. */
  int doneCount();
}

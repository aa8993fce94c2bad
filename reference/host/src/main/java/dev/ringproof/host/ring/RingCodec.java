package dev.ringproof.host.ring;

import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.ring.RingLayout;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Size, first content and progress of a ring. Stateless; any thread may call. */
public final class RingCodec {
  private RingCodec() {}

  /**
   * Bytes of a ring of that many slots (u32); absent, and no error, when the word indices do not
   * fit a u32.
   */
  public static OptionalLong byteLength(int slotCount) {
    // RING-02
    return Integer.compareUnsigned(slotCount, RingLayout.REPRESENTABLE_SLOTS) > 0
        ? OptionalLong.empty()
        : OptionalLong.of((long) slotCount * SlotLayout.SLOT_BYTES);
  }

  /**
   * Makes a ring of empty slots: zeros (RING-03).
   *
   * @param slotCount u32
   * @return a fresh little-endian heap buffer
   * @throws RefusedException {@code byte_length_overflow} above 1,048,576 slots, before anything is
   *     allocated
   */
  public static ByteBuffer encodeEmpty(int slotCount) {
    return LittleEndian.allocate(requireBytes(slotCount));
  }

  /**
   * The same within given storage, which is used when it has just the size of the ring; then
   * nothing is allocated. It is memory that no kernel is running on.
   *
   * @param slotCount u32
   * @param destination what may be used again; everything from index 0 to its limit
   * @return the destination, or a fresh little-endian heap buffer
   * @throws RefusedException as {@link #encodeEmpty}, before anything is written
   */
  public static ByteBuffer encodeEmptyInto(int slotCount, ByteBuffer destination) {
    if (destination.limit() != requireBytes(slotCount)) {
      return encodeEmpty(slotCount);
    }
    LittleEndian.clear(destination, 0, LittleEndian.words(destination));
    return destination;
  }

  /**
   * The same as {@link #encodeEmpty}, absent instead of refused.
   *
   * @param slotCount u32
   */
  public static Optional<ByteBuffer> encodeEmptyLenient(int slotCount) {
    return encodable(slotCount) ? Optional.of(encodeEmpty(slotCount)) : Optional.empty();
  }

  private static boolean encodable(int slotCount) {
    return Integer.compareUnsigned(slotCount, RingLayout.ENCODABLE_SLOTS) <= 0;
  }

  private static int requireBytes(int slotCount) {
    if (!encodable(slotCount)) {
      throw overflow(); // RING-04
    }
    return slotCount * SlotLayout.SLOT_BYTES; // RING-01
  }

  /**
   * DONE slots among the first {@code itemCount} (u32; RING-05); with none asked for the ring is
   * not looked at. A ring that is no whole number of slots is good enough if it holds those.
   *
   * @throws RefusedException {@code misaligned_length} when the ring is no whole number of words;
   *     {@code missing_word} with the index of the word after the last slot asked for
   */
  public static int countDone(ByteBuffer ring, int itemCount) {
    if (itemCount == 0) {
      return 0; // RING-06
    }
    if (ring.limit() % Integer.BYTES != 0) {
      // RING-07
      throw new RefusedException(Refusal.misaligned(BufferName.RING, ring.limit()));
    }
    long endIndex = Integer.toUnsignedLong(itemCount) * SlotLayout.SLOT_WORDS;
    if (endIndex > LittleEndian.words(ring)) {
      // RING-08
      throw new RefusedException(Refusal.missingWord(BufferName.RING, endIndex, ring.limit()));
    }
    return doneBelow(ring, (int) endIndex);
  }

  /**
   * DONE slots among the first {@code itemCount} (u32), absent when the ring does not hold them
   * all, and when none are asked for, as nothing is known then; never an error.
   */
  public static OptionalInt countDoneLenient(ByteBuffer ring, int itemCount) {
    long endIndex = Integer.toUnsignedLong(itemCount) * SlotLayout.SLOT_WORDS;
    return endIndex == 0 || endIndex > LittleEndian.words(ring)
        ? OptionalInt.empty()
        : OptionalInt.of(doneBelow(ring, (int) endIndex));
  }

  private static int doneBelow(ByteBuffer ring, int endIndex) {
    int done = 0;
    for (int i = SlotLayout.STATUS_OFFSET; i < endIndex; i += SlotLayout.SLOT_WORDS) {
      if (LittleEndian.get(ring, i) == SlotStatus.DONE.code()) {
        done++;
      }
    }
    return done;
  }

  /**
   * Index (u32) in the ring of a word of a slot.
   *
   * @param slot u32
   * @param word u32, 0 to 15
   * @throws RefusedException {@code word_out_of_slot}, then {@code byte_length_overflow} when the
   *     index does not fit a u32
   */
  public static int wordIndex(int slot, int word) {
    if (Integer.compareUnsigned(word, SlotLayout.SLOT_WORDS) >= 0) {
      // SLOT-09
      throw new RefusedException(Refusal.of(RefusalCode.WORD_OUT_OF_SLOT, BufferName.SLOT));
    }
    if (Integer.compareUnsigned(slot, RingLayout.REPRESENTABLE_SLOTS) > 0) {
      throw overflow(); // SLOT-10
    }
    return slot * SlotLayout.SLOT_WORDS + word; // SLOT-08
  }

  private static RefusedException overflow() {
    return new RefusedException(Refusal.of(RefusalCode.BYTE_LENGTH_OVERFLOW, BufferName.RING));
  }
}

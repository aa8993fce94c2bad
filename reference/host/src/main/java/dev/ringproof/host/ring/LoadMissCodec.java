package dev.ringproof.host.ring;

import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A load miss as the 64 bytes of a slot: args[0] is the resource, args[1] whether it is a prefetch.
 *
 * <p>No publisher accepts the opcode; the bytes enter a ring through a {@link RingProducer} (E9).
 * Stateless; any thread may call.
 */
public final class LoadMissCodec {
  private static final int RESOURCE_OFFSET = SlotLayout.ARGS_OFFSET;
  private static final int PREFETCH_OFFSET = RESOURCE_OFFSET + 1;

  private LoadMissCodec() {}

  /** Makes a PUBLISHED slot of tenant 0 and priority 0; a fresh little-endian heap buffer. */
  public static ByteBuffer encode(LoadMiss miss) {
    return encodeInto(miss, LittleEndian.allocate(SlotLayout.SLOT_BYTES));
  }

  /**
   * The same within given storage, which is used when it has just the 64 bytes of a slot; then
   * nothing is allocated.
   *
   * @param destination what may be used again; everything from index 0 to its limit
   * @return the destination, or a fresh little-endian heap buffer
   */
  public static ByteBuffer encodeInto(LoadMiss miss, ByteBuffer destination) {
    if (destination.limit() != SlotLayout.SLOT_BYTES) {
      return encode(miss);
    }
    // RING-14
    LittleEndian.clear(destination, SlotLayout.TENANT_OFFSET, SlotLayout.SLOT_WORDS);
    LittleEndian.put(destination, SlotLayout.OPCODE_OFFSET, Opcode.LOAD_MISS.code());
    LittleEndian.put(destination, RESOURCE_OFFSET, miss.resourceId());
    LittleEndian.put(destination, PREFETCH_OFFSET, miss.prefetch() ? 1 : 0);
    LittleEndian.put(destination, SlotLayout.STATUS_OFFSET, SlotStatus.PUBLISHED.code());
    return destination;
  }

  /**
   * What a slot (u32) asks for: absent when the opcode is another one or when the ring ends before
   * the words that are needed. The status is not looked at, nor are bytes after those words.
   */
  public static Optional<LoadMiss> decode(ByteBuffer ring, int slot) {
    long firstIndex = Integer.toUnsignedLong(slot) * SlotLayout.SLOT_WORDS;
    // RING-15, RING-17
    if (firstIndex + PREFETCH_OFFSET >= LittleEndian.words(ring)) {
      return Optional.empty();
    }
    int first = (int) firstIndex;
    if (LittleEndian.get(ring, first + SlotLayout.OPCODE_OFFSET) != Opcode.LOAD_MISS.code()) {
      return Optional.empty();
    }
    return Optional.of(
        new LoadMiss(
            LittleEndian.get(ring, first + RESOURCE_OFFSET),
            LittleEndian.get(ring, first + PREFETCH_OFFSET) != 0)); // RING-16
  }
}

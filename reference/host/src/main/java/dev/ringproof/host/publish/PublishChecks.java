package dev.ringproof.host.publish;

import dev.ringproof.host.opcode.Opcodes;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.publish.WorkItem;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotTransition;
import dev.ringproof.spec.value.LittleEndian;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * What publishers ask before they write; each says in which order it asks (PUB-01).
 *
 * <p>For a publisher into memory of another kind. Every check answers {@link Publication#PUBLISHED}
 * for what it finds good, writes nothing (PUB-02) and allocates nothing: lists are gone through by
 * index, as not every iterator is optimized away. Stateless; any thread may call.
 */
public final class PublishChecks {
  private static final long U32_MAX = 0xFFFF_FFFFL;

  private PublishChecks() {}

  /** Everything about one slot (u32) and what is to be written into it. */
  static Publication slot(ByteBuffer ring, int slot, int opcode, int argCount) {
    if (ring.limit() % SlotLayout.SLOT_BYTES != 0) {
      return Publication.RING_LENGTH; // PUB-03
    }
    if (Integer.compareUnsigned(slot, ring.limit() / SlotLayout.SLOT_BYTES) >= 0) {
      return Publication.SLOT_OUT_OF_RANGE; // PUB-04
    }
    Publication payload = payload(opcode, argCount);
    return payload == Publication.PUBLISHED ? free(ring, slot) : payload;
  }

  /**
   * Number of arguments and opcode of one slot.
   *
   * @param opcode u32
   * @param argCount 0 or more
   * @return {@code PUBLISHED}, {@code TOO_MANY_ARGS} or {@code OPCODE_RESERVED}
   */
  public static Publication payload(int opcode, int argCount) {
    if (argCount > SlotLayout.ARGS_WORDS) {
      return Publication.TOO_MANY_ARGS; // PUB-05
    }
    return opcode(opcode);
  }

  /**
   * The same of each item, item by item (PUB-30).
   *
   * @return the first answer that is not {@code PUBLISHED}, if there is one
   */
  public static Publication payloads(List<SlotItem> items) {
    for (int k = 0; k < items.size(); k++) {
      Publication payload = payload(items.get(k).opcode(), items.get(k).args().length());
      if (payload != Publication.PUBLISHED) {
        return payload;
      }
    }
    return Publication.PUBLISHED;
  }

  /**
   * Opcode of each work item.
   *
   * @return {@code PUBLISHED} or {@code OPCODE_RESERVED}
   */
  public static Publication opcodes(List<WorkItem> items) {
    for (int k = 0; k < items.size(); k++) {
      if (!Opcodes.publishable(items.get(k).opHandle())) {
        return Publication.OPCODE_RESERVED;
      }
    }
    return Publication.PUBLISHED;
  }

  private static Publication opcode(int opcode) {
    // PUB-06
    return Opcodes.publishable(opcode) ? Publication.PUBLISHED : Publication.OPCODE_RESERVED;
  }

  /** A run of slots, from its start (u32) to an end that the ring must reach. */
  static Publication run(ByteBuffer ring, int startSlot, long count, Publication pastTheRing) {
    if (ring.limit() % SlotLayout.SLOT_BYTES != 0) {
      return Publication.RING_LENGTH; // PUB-03
    }
    return room(ring.limit() / SlotLayout.SLOT_BYTES, startSlot, count, pastTheRing);
  }

  /**
   * Whether a ring has room for a run of slots.
   *
   * @param capacity slots of the ring
   * @param startSlot u32
   * @param count slots of the run, 0 to 2^32
   * @param pastTheRing the answer for a run that ends past the ring
   * @return {@code PUBLISHED}, {@code SLOT_INDEX_OVERFLOW} or {@code pastTheRing}
   */
  public static Publication room(int capacity, int startSlot, long count, Publication pastTheRing) {
    long end = Integer.toUnsignedLong(startSlot) + count;
    if (end > U32_MAX) {
      return Publication.SLOT_INDEX_OVERFLOW; // PUB-25
    }
    return end > capacity ? pastTheRing : Publication.PUBLISHED;
  }

  /** All slots of a run within the ring. */
  static Publication free(ByteBuffer ring, int startSlot, int count) {
    for (int slot = startSlot; slot < startSlot + count; slot++) {
      if (free(ring, slot) != Publication.PUBLISHED) {
        return Publication.SLOT_NOT_PUBLISHABLE;
      }
    }
    return Publication.PUBLISHED;
  }

  /** A slot within the ring. */
  static Publication free(ByteBuffer ring, int slot) {
    int status = LittleEndian.get(ring, slot * SlotLayout.SLOT_WORDS + SlotLayout.STATUS_OFFSET);
    if (!SlotTransition.PUBLISH.allows(status)) {
      return Publication.SLOT_NOT_PUBLISHABLE; // PUB-07
    }
    // VIS-07. Pairs with the release of DONE: the lane has read the payload that is overwritten.
    VarHandle.acquireFence();
    return Publication.PUBLISHED;
  }
}

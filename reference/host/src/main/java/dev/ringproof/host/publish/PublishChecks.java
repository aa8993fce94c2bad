package dev.ringproof.host.publish;

import dev.ringproof.host.opcode.Opcodes;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotTransition;
import dev.ringproof.spec.value.LittleEndian;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;

/** Refusals that several publishers share; each publisher says in which order it asks. */
final class PublishChecks {
  private static final long U32_MAX = 0xFFFF_FFFFL;

  private PublishChecks() {}

  /** Slots of a ring. */
  static int requireCapacity(ByteBuffer ring) {
    if (ring.limit() % SlotLayout.SLOT_BYTES != 0) {
      throw RefusedException.of(RefusalCode.RING_LENGTH);
    }
    return ring.limit() / SlotLayout.SLOT_BYTES;
  }

  static void requireArgsFit(int argCount) {
    if (argCount > SlotLayout.ARGS_WORDS) {
      throw RefusedException.of(RefusalCode.TOO_MANY_ARGS);
    }
  }

  static void requirePublishable(int opcode) {
    if (!Opcodes.publishable(opcode)) {
      throw RefusedException.of(RefusalCode.OPCODE_RESERVED);
    }
  }

  /** End of a run of slots whose start and end are u32. */
  static long requireEnd(int startSlot, long count) {
    long end = Integer.toUnsignedLong(startSlot) + count;
    if (end > U32_MAX) {
      throw RefusedException.of(RefusalCode.SLOT_INDEX_OVERFLOW);
    }
    return end;
  }

  /** Refuses unless all slots of a run within the ring are EMPTY or DONE. */
  static void requireFree(ByteBuffer ring, int startSlot, int count) {
    for (int slot = startSlot; slot < startSlot + count; slot++) {
      requireFree(ring, slot);
    }
  }

  /** Refuses unless a slot within the ring is EMPTY or DONE. */
  static void requireFree(ByteBuffer ring, int slot) {
    int status = LittleEndian.get(ring, slot * SlotLayout.SLOT_WORDS + SlotLayout.STATUS_OFFSET);
    if (!SlotTransition.PUBLISH.allows(status)) {
      throw RefusedException.of(RefusalCode.SLOT_NOT_PUBLISHABLE);
    }
    // VIS-07. Pairs with the release of DONE: the lane has read the payload that is overwritten.
    VarHandle.acquireFence();
  }
}

package dev.ringproof.host.execution;

import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.slot.SlotTransition;
import dev.ringproof.spec.value.SharedWords;

/**
 * Cancels and faults slots of a ring that lanes are reading.
 *
 * <p>Lanes change a PUBLISHED slot, and the one that claimed it changes a CLAIMED one; every other
 * slot is the host's. A PUBLISHED slot can be taken from under the lanes only by a compare-and-swap
 * that they see as one (VIS-10). Threads do; a device does where its driver's attribute 86 is 1.
 * Where nobody does the answer is {@link LiveMove#NEEDS_REST}, and nothing was written. One thread
 * only.
 *
 * @param ring the ring that lanes read, not a copy of it
 * @param commonAtomics whether lanes and host see one swap as one
 */
public record LiveSlots(SharedWords ring, boolean commonAtomics) {
  /** What became of a wish. */
  public enum LiveMove {
    /** The slot is in its new state. */
    MADE,
    /** The table of the norm does not have the move. */
    ILLEGAL,
    /** A lane may be changing the slot: stop the kernel, move the slot at rest, start again. */
    NEEDS_REST
  }

  /**
   * Cancels or faults a slot, if that can be done while lanes run.
   *
   * @param slot index, below the number of slots
   * @param transition {@code CANCEL} or {@code FAULT}; lanes and publishers make the others
   */
  public LiveMove move(int slot, SlotTransition transition) {
    if (transition != SlotTransition.CANCEL && transition != SlotTransition.FAULT) {
      return LiveMove.ILLEGAL;
    }
    int index = slot * SlotLayout.SLOT_WORDS + SlotLayout.STATUS_OFFSET;
    // Pairs with the lane's release store of a status.
    int before = ring.getAcquire(index);
    if (!transition.allows(before)) {
      return LiveMove.ILLEGAL;
    }
    return switch (SlotStatus.of(before)) {
      case CLAIMED -> LiveMove.NEEDS_REST;
      case PUBLISHED -> takeFromLanes(index, before, transition);
      case EMPTY, DONE, WAIT_IO, YIELD, REQUEUE, FAULT, UNKNOWN -> {
        ring.setRelease(index, transition.to().code());
        yield LiveMove.MADE;
      }
    };
  }

  private LiveMove takeFromLanes(int index, int before, SlotTransition transition) {
    return commonAtomics && ring.compareAndExchange(index, before, transition.to().code()) == before
        ? LiveMove.MADE
        : LiveMove.NEEDS_REST;
  }
}

package dev.ringproof.model.slot;

import static dev.ringproof.model.refusal.Requirement.require;

import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotTransition;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;

/** Moves of a slot's status word by the host, while nobody else touches the ring. */
public final class StatusMove {
  /** What {@link #attempt} gives when it moved nothing: no status that a move starts from. */
  public static final int REFUSED = -1;

  private StatusMove() {}

  /**
   * Moves a slot.
   *
   * @param slot u32
   * @return the status word that was replaced
   * @throws RefusedException the first that applies of {@code publish_transition_forbidden}, {@code
   *     ring_length}, {@code slot_out_of_range}, {@link SlotTransition#refusal()}
   */
  public static int make(ByteBuffer ring, int slot, SlotTransition transition) {
    // TRN-05: before the ring, the slot or the status is looked at.
    require(transition != SlotTransition.PUBLISH, transition.refusal());
    // TRN-06
    require(ring.limit() % SlotLayout.SLOT_BYTES == 0, RefusalCode.RING_LENGTH);
    // TRN-07
    int capacity = ring.limit() / SlotLayout.SLOT_BYTES;
    require(Integer.compareUnsigned(slot, capacity) < 0, RefusalCode.SLOT_OUT_OF_RANGE);
    int previous = attempt(ring, slot, transition);
    require(previous != REFUSED, transition.refusal());
    return previous;
  }

  /**
   * Moves a slot that the ring has, or leaves everything as it is; total over all status words and
   * never throws.
   *
   * @return the status word that was replaced, or {@link #REFUSED}: then a caller is refused with
   *     {@link SlotTransition#refusal()}
   */
  public static int attempt(ByteBuffer ring, int slot, SlotTransition transition) {
    int index = SlotIndex.of(slot, SlotLayout.STATUS_OFFSET);
    int previous = LittleEndian.get(ring, index);
    // TRN-01 to TRN-04 are rows of the table behind allows().
    if (transition == SlotTransition.PUBLISH || !transition.allows(previous)) {
      return REFUSED; // TRN-11
    }
    LittleEndian.put(ring, index, transition.to().code()); // TRN-08 TRN-09
    return previous; // TRN-10
  }
}

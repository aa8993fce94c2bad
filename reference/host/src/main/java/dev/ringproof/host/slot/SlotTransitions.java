package dev.ringproof.host.slot;

import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotTransition;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;

/**
 * Host-side moves of a slot's status word in a ring of any kind.
 *
 * <p>A move changes the status word and nothing else (TRN-08); a refused one changes nothing
 * (TRN-11). Nothing leaves FAULT (E3) and WAIT_IO cannot be claimed (E4). The read and the write
 * are two plain accesses: one thread at a time may move a slot, and none while a kernel may touch
 * it. A read-only ring is a programmer error, {@link java.nio.ReadOnlyBufferException}.
 */
public final class SlotTransitions {
  /** {@link #attempt} was asked for PUBLISH, which only a publisher may make. */
  public static final int FORBIDDEN = -1;

  /** {@link #attempt} was given a ring that is no whole number of slots. */
  public static final int RING_LENGTH = -2;

  /** {@link #attempt} was given a slot that the ring does not have. */
  public static final int OUT_OF_RANGE = -3;

  /** {@link #attempt} found the slot in a state that the move may not start from. */
  public static final int ILLEGAL = -4;

  private SlotTransitions() {}

  /**
   * Moves a slot.
   *
   * @param slot u32
   * @return the status word that the slot had, one of {@link SlotTransition#from()}
   * @throws RefusedException in this order: {@code publish_transition_forbidden}, {@code
   *     ring_length}, {@code slot_out_of_range}, {@link SlotTransition#refusal()}
   */
  public static int apply(ByteBuffer ring, int slot, SlotTransition transition) {
    int answer = attempt(ring, slot, transition);
    if (answer < 0) {
      throw RefusedException.of(refusal(answer, transition));
    }
    return answer;
  }

  /**
   * Moves a slot without ever throwing for what a caller passed and without allocating: the form
   * for tight loops and for walks over all 2^32 states.
   *
   * @param slot u32
   * @return the status word that the slot had, one of {@link SlotTransition#from()} and so 0 to 7;
   *     else {@link #FORBIDDEN}, {@link #RING_LENGTH}, {@link #OUT_OF_RANGE} or {@link #ILLEGAL},
   *     the first that applies
   */
  public static int attempt(ByteBuffer ring, int slot, SlotTransition transition) {
    if (transition == SlotTransition.PUBLISH) {
      return FORBIDDEN; // TRN-05
    }
    if (ring.limit() % SlotLayout.SLOT_BYTES != 0) {
      return RING_LENGTH; // TRN-06
    }
    if (Integer.compareUnsigned(slot, ring.limit() / SlotLayout.SLOT_BYTES) >= 0) {
      return OUT_OF_RANGE; // TRN-07
    }
    int statusIndex = slot * SlotLayout.SLOT_WORDS + SlotLayout.STATUS_OFFSET;
    int previous = LittleEndian.get(ring, statusIndex);
    if (!transition.allows(previous)) {
      return ILLEGAL; // TRN-01 to TRN-04
    }
    LittleEndian.put(ring, statusIndex, transition.to().code()); // TRN-09
    return previous; // TRN-10
  }

  /**
   * Code of the refusal that a negative answer of {@link #attempt} stands for.
   *
   * @throws IllegalArgumentException when the answer is none of the four
   */
  public static RefusalCode refusal(int answer, SlotTransition transition) {
    if (answer == FORBIDDEN) {
      return RefusalCode.PUBLISH_TRANSITION_FORBIDDEN;
    }
    if (answer == RING_LENGTH) {
      return RefusalCode.RING_LENGTH;
    }
    if (answer == OUT_OF_RANGE) {
      return RefusalCode.SLOT_OUT_OF_RANGE;
    }
    if (answer == ILLEGAL) {
      return transition.refusal();
    }
    throw new IllegalArgumentException("answer=" + answer + " is no refusal: ask only below 0");
  }
}

package dev.ringproof.host.ring;

import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotTransition;
import dev.ringproof.spec.value.SharedWords;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;

/**
 * The right to execute one slot of a {@link ConcurrentRing} and to end it, once.
 *
 * <p>Any thread may hold it. It ends with the first call of {@link #complete} or {@link #fail};
 * from then on it reaches the slot no more, so that whoever is late never completes the next
 * publication.
 */
public final class Claim {
  private static final VarHandle ENDED;

  static {
    try {
      ENDED = MethodHandles.lookup().findVarHandle(Claim.class, "ended", boolean.class);
    } catch (ReflectiveOperationException absent) {
      throw new ExceptionInInitializerError(absent);
    }
  }

  private final SharedWords words;
  private final int slot;
  private final int previous;

  @SuppressWarnings("unused") // Accessed through ENDED.
  private boolean ended;

  Claim(SharedWords words, int slot, int previous) {
    this.words = words;
    this.slot = slot;
    this.previous = previous;
  }

  /** Slot that is claimed. */
  public int slot() {
    return slot;
  }

  /** Status word from which the slot was claimed; CLAIMED if the claim was adopted. */
  public int previous() {
    return previous;
  }

  /** Opcode word of the slot. Only before the claim ends. */
  public int opcode() {
    return payload(SlotLayout.OPCODE_OFFSET);
  }

  /** Tenant word of the slot. Only before the claim ends. */
  public int tenant() {
    return payload(SlotLayout.TENANT_OFFSET);
  }

  /** Priority word of the slot. Only before the claim ends. */
  public int priority() {
    return payload(SlotLayout.PRIORITY_OFFSET);
  }

  /**
   * Argument word of the slot. Only before the claim ends.
   *
   * @param position 0 to 11
   * @throws IndexOutOfBoundsException when there is no such argument
   */
  public int arg(int position) {
    return payload(SlotLayout.ARGS_OFFSET + Objects.checkIndex(position, SlotLayout.ARGS_WORDS));
  }

  /**
   * Puts the slot to DONE. Everything done before is seen by who sees DONE.
   *
   * @return false when it is not this claim's to complete: the claim has ended, or somebody put the
   *     slot to FAULT
   */
  public boolean complete() {
    return end(SlotTransition.DONE);
  }

  /**
   * Puts the slot to FAULT, for good. Everything done before is seen by who sees FAULT.
   *
   * @return false when it is not this claim's to fault: the claim has ended, or somebody else did
   *     so
   */
  public boolean fail() {
    return end(SlotTransition.FAULT);
  }

  private boolean end(SlotTransition transition) {
    // VIS-09. Of two threads that end the claim one comes through: the other must not meet a
    // recycled slot.
    if ((boolean) ENDED.getAndSet(this, true)) {
      return false;
    }
    int claimed = SlotTransition.CLAIM.to().code();
    int index = slot * SlotLayout.SLOT_WORDS + SlotLayout.STATUS_OFFSET;
    // VIS-03. Releases: pairs with the acquiring load of an observer and of the next publisher. A
    // swap and no store, as a fault by another may have come first, and nothing leaves FAULT (E3).
    return words.compareAndExchangeRelease(index, claimed, transition.to().code()) == claimed;
  }

  /**
   * The claim's swap acquired it, and nobody writes it before the claim ends. Opaque all the same:
   * see {@link SharedWords#get}.
   */
  private int payload(int offset) {
    return words.getOpaque(slot * SlotLayout.SLOT_WORDS + offset);
  }
}

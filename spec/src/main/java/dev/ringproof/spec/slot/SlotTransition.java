package dev.ringproof.spec.slot;

import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.shape.mark.WireName;
import java.util.EnumSet;
import java.util.Set;

/**
 * Host-side moves of a slot's status word: one table of (from, transition, to).
 *
 * <p>Nothing leaves FAULT (E3) and WAIT_IO cannot be claimed (E4). A state that a row does not list
 * is refused with the row's {@link #refusal()}; {@link SlotStatus#UNKNOWN} is listed by none.
 */
@WireName("transition")
public enum SlotTransition {
  /** Only a publisher makes this move; asked for directly it is refused. */
  PUBLISH(
      EnumSet.of(SlotStatus.EMPTY, SlotStatus.DONE),
      SlotStatus.PUBLISHED,
      RefusalCode.PUBLISH_TRANSITION_FORBIDDEN),
  /** A worker takes the slot. */
  CLAIM(
      EnumSet.of(SlotStatus.PUBLISHED, SlotStatus.YIELD, SlotStatus.REQUEUE),
      SlotStatus.CLAIMED,
      RefusalCode.ILLEGAL_CLAIM),
  /** The worker that holds the slot has finished it. */
  DONE(EnumSet.of(SlotStatus.CLAIMED), SlotStatus.DONE, RefusalCode.ILLEGAL_DONE),
  /** The slot failed while work was under way in it. */
  FAULT(
      EnumSet.of(
          SlotStatus.PUBLISHED,
          SlotStatus.CLAIMED,
          SlotStatus.WAIT_IO,
          SlotStatus.YIELD,
          SlotStatus.REQUEUE),
      SlotStatus.FAULT,
      RefusalCode.ILLEGAL_FAULT),
  /** The host takes back a slot that no worker holds. */
  CANCEL(
      EnumSet.of(SlotStatus.PUBLISHED, SlotStatus.WAIT_IO, SlotStatus.YIELD, SlotStatus.REQUEUE),
      SlotStatus.EMPTY,
      RefusalCode.ILLEGAL_CANCEL);

  private final Set<SlotStatus> from;
  private final int fromMask;
  private final SlotStatus to;
  private final RefusalCode refusal;

  SlotTransition(Set<SlotStatus> from, SlotStatus to, RefusalCode refusal) {
    this.from = Set.copyOf(from);
    this.fromMask = from.stream().mapToInt(status -> 1 << status.code()).reduce(0, (a, b) -> a | b);
    this.to = to;
    this.refusal = refusal;
  }

  /** States that the move may start from. */
  public Set<SlotStatus> from() {
    return from;
  }

  /** State that the move ends in. */
  public SlotStatus to() {
    return to;
  }

  /** Code of the refusal when the slot is in no state of {@link #from()}. */
  public RefusalCode refusal() {
    return refusal;
  }

  /** Whether the move may start from a raw status word (u32, all 2^32 words decided). */
  public boolean allows(int statusWord) {
    return (statusWord & ~7) == 0 && (fromMask >>> statusWord & 1) != 0;
  }

  /** Wire name, as in the testee protocol. */
  public String wireName() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}

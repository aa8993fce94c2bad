package dev.ringproof.spec.slot;

/**
 * Life-cycle state held in a slot's status word (u32).
 *
 * <p>Words 0 to 7 are named. Every other word is {@link #UNKNOWN}: readers keep the raw word beside
 * it, so that nothing is lost.
 */
public enum SlotStatus {
  /** Free; a publisher may write it. */
  EMPTY(0, false),
  /** Payload complete; a lane may claim it. */
  PUBLISHED(1, true),
  /** Owned by one lane. */
  CLAIMED(2, true),
  /** Executed; a publisher may write it again. */
  DONE(3, false),
  /** Parked until an I/O completes; cannot be claimed by the host (E4). */
  WAIT_IO(4, true),
  /** Gave up its turn; claimable. */
  YIELD(5, true),
  /** To be run again; claimable. */
  REQUEUE(6, true),
  /** Failed; nothing leaves this state (E3). */
  FAULT(7, false),
  /** Any word above 7. Its {@link #code()} is only a representative. */
  UNKNOWN(0xFFFF_FFFF, false);

  private static final SlotStatus[] BY_CODE = {
    EMPTY, PUBLISHED, CLAIMED, DONE, WAIT_IO, YIELD, REQUEUE, FAULT
  };

  private final int code;
  private final boolean active;

  SlotStatus(int code, boolean active) {
    this.code = code;
    this.active = active;
  }

  /** Names the state of a raw status word; total over all 2^32 words. */
  public static SlotStatus of(int word) {
    return word >= 0 && word < BY_CODE.length ? BY_CODE[word] : UNKNOWN;
  }

  /** Wire word (u32). */
  public int code() {
    return code;
  }

  /** Whether work is under way in the slot: published, claimed, waiting, yielded or requeued. */
  public boolean active() {
    return active;
  }

  /** Whether a publisher may overwrite the slot. */
  public boolean publishable() {
    return SlotTransition.PUBLISH.allows(code);
  }
}

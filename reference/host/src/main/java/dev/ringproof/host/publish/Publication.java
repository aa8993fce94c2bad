package dev.ringproof.host.publish;

import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;
import java.util.Optional;

/**
 * What came of an attempt to publish: {@link #PUBLISHED}, or why nothing was written.
 *
 * <p>A slot that is not free is the normal course of a full ring, so an attempt answers with a
 * constant, without a stack trace and without garbage. Each other constant stands for the refusal
 * of the same name.
 */
public enum Publication {
  /** All of it is in the ring. */
  PUBLISHED(Optional.empty()),
  /** The ring is no whole number of slots. */
  RING_LENGTH(RefusalCode.RING_LENGTH),
  /** The ring has no such slot. */
  SLOT_OUT_OF_RANGE(RefusalCode.SLOT_OUT_OF_RANGE),
  /** More than twelve arguments. */
  TOO_MANY_ARGS(RefusalCode.TOO_MANY_ARGS),
  /** The protocol keeps the opcode for itself. */
  OPCODE_RESERVED(RefusalCode.OPCODE_RESERVED),
  /** A slot is neither EMPTY nor DONE: the one answer that a later attempt may change. */
  SLOT_NOT_PUBLISHABLE(RefusalCode.SLOT_NOT_PUBLISHABLE),
  /** More than 255 inner operations. */
  PACKED_TOO_MANY_OPS(RefusalCode.PACKED_TOO_MANY_OPS),
  /** The metadata of the inner operations is over twelve words. */
  PACKED_METADATA_OVERFLOW(RefusalCode.PACKED_METADATA_OVERFLOW),
  /** Metadata and arguments of the inner operations are over twelve words. */
  PACKED_PAYLOAD_OVERFLOW(RefusalCode.PACKED_PAYLOAD_OVERFLOW),
  /** The end of a run of slots fits no u32. */
  SLOT_INDEX_OVERFLOW(RefusalCode.SLOT_INDEX_OVERFLOW),
  /** The work items end past the ring. */
  WORK_ITEMS_EXCEED_RING(RefusalCode.WORK_ITEMS_EXCEED_RING),
  /** The batch and its fence end past the ring. */
  BATCH_EXCEEDS_RING(RefusalCode.BATCH_EXCEEDS_RING),
  /** The payload of a window's entry is over ten words. */
  WINDOW_PAYLOAD_TOO_LONG(RefusalCode.WINDOW_PAYLOAD_TOO_LONG);

  private final Optional<RefusalCode> refusal;

  Publication(RefusalCode refusal) {
    this(Optional.of(refusal));
  }

  Publication(Optional<RefusalCode> refusal) {
    this.refusal = refusal;
  }

  /** Code of the refusal; empty for {@link #PUBLISHED}. */
  public Optional<RefusalCode> refusal() {
    return refusal;
  }

  /**
   * Does nothing for {@link #PUBLISHED}.
   *
   * @throws RefusedException for every other constant, with its code
   */
  public void orThrow() {
    if (this != PUBLISHED) {
      throw RefusedException.of(refusal.orElseThrow());
    }
  }

  /**
   * The same within a run of slots that is not all or nothing.
   *
   * @param published slots of the run that were published before, u32
   * @throws RefusedException for every constant but {@link #PUBLISHED}, with its code and {@code
   *     published} (E2)
   */
  public void orThrowAfter(int published) {
    if (this != PUBLISHED) {
      // DSC-06
      throw new RefusedException(Refusal.of(refusal.orElseThrow()).afterPublishing(published));
    }
  }
}

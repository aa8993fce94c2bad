package dev.ringproof.spec.ring;

import dev.ringproof.spec.slot.SlotLayout;

/**
 * Size limits of a ring: {@code n} slots of {@link SlotLayout#SLOT_BYTES} bytes, one after the
 * other.
 */
public final class RingLayout {
  /** Most slots whose word indices fit a u32. */
  public static final int REPRESENTABLE_SLOTS =
      Integer.divideUnsigned(0xFFFF_FFFF, SlotLayout.SLOT_WORDS);

  /** Most slots that an encoder allocates. */
  public static final int ENCODABLE_SLOTS = 1_048_576;

  /** Name that the in-process producer reports. */
  public static final String IN_PROCESS_PRODUCER = "in-process-host";

  private RingLayout() {}
}

package dev.ringproof.host.descriptor;

import dev.ringproof.host.publish.Publication;
import dev.ringproof.spec.refusal.RefusedException;
import java.util.function.IntFunction;

/** A run of slots that is not all or nothing: a refusal tells how many were published (E2). */
final class PublicationRun {
  private static final long U32_MAX = 0xFFFF_FFFFL;

  private PublicationRun() {}

  /** Whether a run has a last slot, and that is no u32 (DSC-03, DSC-04). */
  static boolean overflows(int startSlot, long count) {
    return Integer.toUnsignedLong(startSlot) + count - 1 > U32_MAX;
  }

  /** Refuses a run of at least one slot whose last slot is no u32. */
  static void requireLastSlot(int startSlot, long count) {
    if (overflows(startSlot, count)) {
      Publication.SLOT_INDEX_OVERFLOW.orThrowAfter(0);
    }
  }

  /**
   * Calls {@code attempt} with 0 to {@code count - 1}, each of which publishes one slot (DSC-02).
   *
   * @return {@code count}
   * @throws RefusedException that of the first call that is refused, with {@code published}
   */
  static int each(int count, IntFunction<Publication> attempt) {
    for (int k = 0; k < count; k++) {
      attempt.apply(k).orThrowAfter(k); // DSC-05
    }
    return count;
  }
}

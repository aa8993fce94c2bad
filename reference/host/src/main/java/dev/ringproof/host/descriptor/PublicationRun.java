package dev.ringproof.host.descriptor;

import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;
import java.util.function.IntConsumer;

/** A run of slots that is not all or nothing: a refusal tells how many were published (E2). */
final class PublicationRun {
  private static final long U32_MAX = 0xFFFF_FFFFL;

  private PublicationRun() {}

  /** Refuses a run of at least one slot whose last slot is no u32. */
  static void requireLastSlot(int startSlot, long count) {
    if (Integer.toUnsignedLong(startSlot) + count - 1 > U32_MAX) {
      throw new RefusedException(Refusal.of(RefusalCode.SLOT_INDEX_OVERFLOW).afterPublishing(0));
    }
  }

  /**
   * Calls {@code publish} with 0 to {@code count - 1}, each of which publishes one slot.
   *
   * @return {@code count}
   * @throws RefusedException that of the first call that is refused, with {@code published}
   */
  static int each(int count, IntConsumer publish) {
    for (int k = 0; k < count; k++) {
      try {
        publish.accept(k);
      } catch (RefusedException refused) {
        throw new RefusedException(refused.refusal().afterPublishing(k));
      }
    }
    return count;
  }
}

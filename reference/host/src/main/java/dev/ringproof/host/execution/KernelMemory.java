package dev.ringproof.host.execution;

import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.SharedWords;
import java.util.Optional;

/**
 * Everything that the lanes of a kernel touch.
 *
 * @param control at least 160 words
 * @param ring whole slots
 * @param debugLog where PRINTF writes; of no words when nothing is to be kept
 */
public record KernelMemory(KernelWords control, SharedWords ring, KernelWords debugLog) {
  /**
   * Memory that the caller shares with the lanes.
   *
   * @throws RefusedException as {@link StartCheck#buffers}
   */
  public static KernelMemory over(SharedWords control, SharedWords ring, SharedWords debugLog) {
    Optional<Refusal> unfit = StartCheck.buffers(bytes(control), bytes(ring), bytes(debugLog));
    if (unfit.isPresent()) {
      throw new RefusedException(unfit.get());
    }
    return new KernelMemory(KernelWords.over(control), ring, KernelWords.over(debugLog));
  }

  /** Number of slots. */
  public int slots() {
    return ring.length() / SlotLayout.SLOT_WORDS;
  }

  private static long bytes(SharedWords words) {
    return words.memory().limit();
  }
}

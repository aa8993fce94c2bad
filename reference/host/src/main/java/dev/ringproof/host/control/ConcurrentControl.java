package dev.ringproof.host.control;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.value.SharedWords;
import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * The counters and the stop word of a control buffer that many threads of this JVM use at once.
 *
 * <p>No count is lost. For CPUs only, as {@link dev.ringproof.host.ring.ConcurrentRing} says. The
 * sequential readers may be used on the same memory; what they read is at most out of date.
 */
public final class ConcurrentControl {
  private final SharedWords words;

  /**
   * A control buffer in the caller's memory, which stays as it is.
   *
   * @param memory direct, aligned to 64 bytes, at least 640 bytes from index 0 to its limit
   * @throws RefusedException {@code control_length}
   * @throws IllegalArgumentException when the memory is not direct or not aligned
   * @throws java.nio.ReadOnlyBufferException when it cannot be written
   */
  public ConcurrentControl(ByteBuffer memory) {
    int bytes = memory.limit();
    if (bytes < ControlLayout.MIN_BYTES || bytes % Integer.BYTES != 0) {
      throw RefusedException.of(RefusalCode.CONTROL_LENGTH);
    }
    this.words = SharedWords.over(memory);
  }

  /**
   * Counts a slot as done, modulo 2^32: before the completion of its claim, so that who sees DONE
   * finds the slot counted.
   *
   * @return the count before, u32
   */
  public int countDone() {
    return words.getAndAdd(ControlLayout.DONE_COUNT_INDEX, 1);
  }

  /** Slots counted as done, u32; what was done before each count is seen. */
  public int doneCount() {
    // Pairs with the release in countDone.
    return words.getAcquire(ControlLayout.DONE_COUNT_INDEX);
  }

  /** Counts an execution of an opcode (u32), modulo 2^32; those above 31 have no counter. */
  public void countOpcode(int opcode) {
    if (Integer.compareUnsigned(opcode, ControlLayout.METRICS_WORDS) < 0) {
      words.getAndAdd(ControlLayout.METRICS_INDEX + opcode, 1);
    }
  }

  /**
   * Executions counted of an opcode, u32.
   *
   * @param opcode 0 to 31
   * @throws IndexOutOfBoundsException when the opcode has no counter
   */
  public int metric(int opcode) {
    // Pairs with the release in countOpcode.
    return words.getAcquire(
        ControlLayout.METRICS_INDEX + Objects.checkIndex(opcode, ControlLayout.METRICS_WORDS));
  }

  /** Asks all lanes to stop; what was done before is seen by those who find it. */
  public void shutDown() {
    // Pairs with the acquiring load in isShutDown.
    words.setRelease(ControlLayout.SHUTDOWN_INDEX, 1);
  }

  /** Whether lanes are asked to stop. */
  public boolean isShutDown() {
    // Pairs with the release in shutDown.
    return words.getAcquire(ControlLayout.SHUTDOWN_INDEX) != 0;
  }
}

package dev.ringproof.gpu.execution;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.ring.RingLayout;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.Bytes;
import java.util.Optional;

/** Which buffers a kernel is not started on. */
public final class ExecutionRule {
  private ExecutionRule() {}

  /** The first of the control, ring and debug-log checks that fails. */
  public static Optional<Refusal> check(Bytes control, Bytes ring, Bytes debugLog) {
    if (control.length() < ControlLayout.MIN_BYTES || control.length() % Integer.BYTES != 0) {
      return Optional.of(Refusal.of(RefusalCode.CONTROL_LENGTH));
    }
    if (ring.length() % SlotLayout.SLOT_BYTES != 0) {
      return Optional.of(Refusal.of(RefusalCode.RING_LENGTH));
    }
    return debugLog.length() % Integer.BYTES == 0
        ? Optional.empty()
        : Optional.of(Refusal.misaligned(BufferName.DEBUG_LOG, debugLog.length()));
  }

  /**
   * The control and ring checks for a kernel that only counts.
   *
   * @throws RefusedException {@code control_length}, then {@code ring_length}
   */
  public static void require(Bytes control, Bytes ring) {
    Optional<Refusal> refusal = check(control, ring, Bytes.EMPTY);
    if (refusal.isPresent()) {
      throw new RefusedException(refusal.get());
    }
  }

  /** Whether a ring of so many slots (u32) is one that an encoder makes. */
  public static Optional<Refusal> checkSlotCount(int slotCount) {
    return Integer.compareUnsigned(slotCount, RingLayout.ENCODABLE_SLOTS) <= 0
        ? Optional.empty()
        : Optional.of(Refusal.of(RefusalCode.BYTE_LENGTH_OVERFLOW, BufferName.RING));
  }
}

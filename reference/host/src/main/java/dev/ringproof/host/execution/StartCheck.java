package dev.ringproof.host.execution;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.ring.RingLayout;
import dev.ringproof.spec.slot.SlotLayout;
import java.util.Optional;

/** On which buffers no kernel is started, told by their lengths. Stateless; any thread may call. */
public final class StartCheck {
  private StartCheck() {}

  /**
   * The first that applies: {@code control_length} (EXE-01), {@code ring_length} (EXE-02), {@code
   * misaligned_length} of the debug log (EXE-03), which may be empty.
   */
  public static Optional<Refusal> buffers(long controlBytes, long ringBytes, long debugLogBytes) {
    return control(controlBytes).or(() -> ring(ringBytes)).or(() -> debugLog(debugLogBytes));
  }

  /**
   * The first that applies when the ring is made for the run: {@code control_length}, {@code
   * byte_length_overflow} of the ring (more slots than an encoder makes), {@code misaligned_length}
   * of the debug log.
   *
   * @param slotCount slots of the ring, u32
   */
  public static Optional<Refusal> freshRing(long controlBytes, int slotCount, long debugLogBytes) {
    return control(controlBytes).or(() -> slotCount(slotCount)).or(() -> debugLog(debugLogBytes));
  }

  private static Optional<Refusal> control(long bytes) {
    return refuse(
        bytes < ControlLayout.MIN_BYTES || bytes % Integer.BYTES != 0,
        Refusal.of(RefusalCode.CONTROL_LENGTH));
  }

  private static Optional<Refusal> ring(long bytes) {
    return refuse(bytes % SlotLayout.SLOT_BYTES != 0, Refusal.of(RefusalCode.RING_LENGTH));
  }

  private static Optional<Refusal> slotCount(int slots) {
    return refuse(
        Integer.compareUnsigned(slots, RingLayout.ENCODABLE_SLOTS) > 0,
        Refusal.of(RefusalCode.BYTE_LENGTH_OVERFLOW, BufferName.RING));
  }

  private static Optional<Refusal> debugLog(long bytes) {
    return refuse(bytes % Integer.BYTES != 0, Refusal.misaligned(BufferName.DEBUG_LOG, bytes));
  }

  private static Optional<Refusal> refuse(boolean unfit, Refusal refusal) {
    return unfit ? Optional.of(refusal) : Optional.empty();
  }
}

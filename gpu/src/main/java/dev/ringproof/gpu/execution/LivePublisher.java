package dev.ringproof.gpu.execution;

import dev.ringproof.spec.execution.PublishedSlot;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.slot.Priority;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.SharedWords;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Publishes slots into a ring that lanes are reading. One thread only. */
final class LivePublisher {
  private final SharedWords ring;

  LivePublisher(SharedWords ring) {
    this.ring = ring;
  }

  /** Publishes a slot, or says why not; then nothing was written. */
  public Optional<Refusal> publish(PublishedSlot item) {
    Optional<Refusal> refusal = check(item);
    if (refusal.isEmpty()) {
      write(item);
    }
    return refusal;
  }

  /** Whether a slot is DONE or FAULT; if so, all its effects are seen. */
  public boolean finished(int slot) {
    // Pairs with the lane's release store of the status.
    SlotStatus status = SlotStatus.of(ring.getAcquire(statusIndex(slot)));
    return status == SlotStatus.DONE || status == SlotStatus.FAULT;
  }

  private Optional<Refusal> check(PublishedSlot item) {
    if (Integer.compareUnsigned(item.slot(), ring.length() / SlotLayout.SLOT_WORDS) >= 0) {
      return Optional.of(Refusal.of(RefusalCode.SLOT_OUT_OF_RANGE));
    }
    if (item.args().length() > SlotLayout.ARGS_WORDS) {
      return Optional.of(Refusal.of(RefusalCode.TOO_MANY_ARGS));
    }
    if (!publishable(item.opcode())) {
      return Optional.of(Refusal.of(RefusalCode.OPCODE_RESERVED));
    }
    // Pairs with the lane's release of DONE: it has read the arguments that are overwritten next.
    SlotStatus status = SlotStatus.of(ring.getAcquire(statusIndex(item.slot())));
    return status.publishable()
        ? Optional.empty()
        : Optional.of(Refusal.of(RefusalCode.SLOT_NOT_PUBLISHABLE));
  }

  private void write(PublishedSlot item) {
    int status = statusIndex(item.slot());
    ByteBuffer words = ring.memory();
    LittleEndian.put(words, status + SlotLayout.OPCODE_OFFSET, item.opcode());
    LittleEndian.put(words, status + SlotLayout.TENANT_OFFSET, item.tenant());
    LittleEndian.put(words, status + SlotLayout.PRIORITY_OFFSET, Priority.NORMAL.code());
    for (int arg = 0; arg < SlotLayout.ARGS_WORDS; arg++) {
      int word = arg < item.args().length() ? item.args().at(arg) : 0;
      LittleEndian.put(words, status + SlotLayout.ARGS_OFFSET + arg, word);
    }
    // Pairs with the acquire load of a lane's visit.
    ring.setRelease(status, SlotStatus.PUBLISHED.code());
  }

  private static int statusIndex(int slot) {
    return slot * SlotLayout.SLOT_WORDS + SlotLayout.STATUS_OFFSET;
  }

  private static boolean publishable(int opcode) {
    boolean system =
        opcode < 0
            || opcode >= Opcode.SYSTEM_RANGE_FIRST && opcode <= Opcode.SYSTEM_RANGE_LAST
            || opcode <= Opcode.LOW_BUILTIN_LAST;
    return !system
        || opcode >= 0 && opcode <= Opcode.LOW_BUILTIN_LAST
        || opcode == Opcode.PRINTF.code()
        || opcode == Opcode.PACKED_SLOT.code()
        || opcode == Opcode.SHUTDOWN.code();
  }
}

package dev.ringproof.host.execution;

import dev.ringproof.host.opcode.Opcodes;
import dev.ringproof.spec.execution.PublishedSlot;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.slot.SlotLayout;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Foresees, before a kernel is started on a ring of empty slots, whether all batches for it can be
 * published.
 *
 * <p>It can be known because a batch is published when the one before it is DONE or FAULT (EXE-33):
 * a slot is in use only if its batch names it twice, or if a malformed packed slot was put there,
 * since nothing leaves FAULT (E3). Stateless; any thread may call.
 */
public final class BatchPlan {
  private final int slotCount;
  private final BitSet faulted = new BitSet();

  private BatchPlan(int slotCount) {
    this.slotCount = slotCount;
  }

  /**
   * Why the first slot, in the order of publication, that cannot be published cannot: {@code
   * slot_out_of_range}, {@code too_many_args}, {@code opcode_reserved}, {@code
   * slot_not_publishable}. Empty when all can.
   *
   * @param slotCount slots of the ring, u32, at most those that an encoder makes
   */
  public static Optional<Refusal> refusal(int slotCount, List<List<PublishedSlot>> batches) {
    BatchPlan plan = new BatchPlan(slotCount);
    return batches.stream()
        .map(plan::firstRefused)
        .flatMap(Optional::stream)
        .findFirst()
        .map(Refusal::of);
  }

  private Optional<RefusalCode> firstRefused(List<PublishedSlot> batch) {
    BitSet used = (BitSet) faulted.clone();
    for (PublishedSlot item : batch) {
      Optional<RefusalCode> code = refused(item, used);
      if (code.isPresent()) {
        return code;
      }
      used.set(item.slot());
      if (faults(item)) {
        faulted.set(item.slot());
      }
    }
    return Optional.empty();
  }

  /** In the order of a publisher. */
  private Optional<RefusalCode> refused(PublishedSlot item, BitSet used) {
    if (Integer.compareUnsigned(item.slot(), slotCount) >= 0) {
      return Optional.of(RefusalCode.SLOT_OUT_OF_RANGE);
    }
    if (item.args().length() > SlotLayout.ARGS_WORDS) {
      return Optional.of(RefusalCode.TOO_MANY_ARGS);
    }
    if (!Opcodes.publishable(item.opcode())) {
      return Optional.of(RefusalCode.OPCODE_RESERVED);
    }
    return used.get(item.slot()) ? Optional.of(RefusalCode.SLOT_NOT_PUBLISHABLE) : Optional.empty();
  }

  private static boolean faults(PublishedSlot item) {
    return item.opcode() == Opcode.PACKED_SLOT.code()
        && !new InnerOps(Arrays.copyOf(item.args().toArray(), SlotLayout.ARGS_WORDS)).wellFormed();
  }
}

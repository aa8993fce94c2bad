package dev.ringproof.model.execution;

import dev.ringproof.host.opcode.Opcodes;
import dev.ringproof.spec.execution.PublishedSlot;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.slot.SlotLayout;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides before a kernel starts whether all of its batches can be published, by the rules of a
 * publisher.
 *
 * <p>That can be known in advance: a batch is published when the one before it is DONE or FAULT, so
 * a slot is in use only if the same batch names it twice, or if an earlier one put a malformed
 * packed slot there (nothing leaves FAULT, E3).
 */
final class PublicationPlan {
  private final int slotCount;
  private final Set<Integer> faulted = new HashSet<>();

  private PublicationPlan(int slotCount) {
    this.slotCount = slotCount;
  }

  /**
   * Throws the refusal of the first slot, in the order of publication, that cannot be published.
   */
  static void check(int slotCount, List<List<PublishedSlot>> batches) {
    PublicationPlan plan = new PublicationPlan(slotCount);
    batches.forEach(plan::checkBatch);
  }

  private void checkBatch(List<PublishedSlot> batch) {
    Set<Integer> inUse = new HashSet<>(faulted);
    for (PublishedSlot item : batch) {
      checkSlot(item, inUse);
      inUse.add(item.slot());
      if (faults(item)) {
        faulted.add(item.slot());
      }
    }
  }

  private void checkSlot(PublishedSlot item, Set<Integer> inUse) {
    require(Integer.compareUnsigned(item.slot(), slotCount) < 0, RefusalCode.SLOT_OUT_OF_RANGE);
    checkPayload(item);
    require(!inUse.contains(item.slot()), RefusalCode.SLOT_NOT_PUBLISHABLE);
  }

  /** Throws the refusal of a payload that no publisher takes, whatever the slot. */
  static void checkPayload(PublishedSlot item) {
    require(item.args().length() <= SlotLayout.ARGS_WORDS, RefusalCode.TOO_MANY_ARGS);
    require(Opcodes.publishable(item.opcode()), RefusalCode.OPCODE_RESERVED);
  }

  private static boolean faults(PublishedSlot item) {
    return Opcode.of(item.opcode()) == Opcode.PACKED_SLOT
        && PackedPayload.decode(item.args()).isEmpty();
  }

  private static void require(boolean legal, RefusalCode otherwise) {
    if (!legal) {
      throw RefusedException.of(otherwise);
    }
  }
}

package dev.ringproof.model.execution;

import dev.ringproof.model.execution.memory.Space;
import dev.ringproof.model.execution.memory.WordSpace;
import dev.ringproof.model.packed.PackedPayload;
import dev.ringproof.model.slot.SlotIndex;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.publish.PackedOp;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.Words;
import java.util.List;

/**
 * What a lane does with a slot that it has claimed.
 *
 * <p>The payload is read here in one go: from the claim to the final status the lane is the only
 * one who may touch it (VIS-09).
 */
final class ClaimedSlot {
  private final WordSpace ring;
  private final int slot;

  ClaimedSlot(WordSpace ring, int slot) {
    this.ring = ring;
    this.slot = slot;
  }

  /** The steps that execute the slot and give it its final status. */
  Progress steps() {
    int opcode = ring.load(SlotIndex.of(slot, SlotLayout.OPCODE_OFFSET));
    if (Opcode.of(opcode) == Opcode.PACKED_SLOT) {
      return PackedPayload.decode(args())
          .map(this::packed)
          .orElseGet(() -> leave(SlotStatus.FAULT)); // EXE-26: no count, no inner operation.
    }
    return new Instruction(opcode, args(), slot).before(done());
  }

  private Progress packed(List<PackedOp> operations) {
    Progress steps = done();
    // EXE-23: in order, so the last is put before the count first.
    for (int k = operations.size() - 1; k >= 0; k--) {
      PackedOp operation = operations.get(k);
      steps = new Instruction(operation.opcode(), operation.args(), slot).before(steps);
    }
    return steps;
  }

  private Progress done() {
    // EXE-28 once a slot, EXE-29 before the status.
    return new AddWord(ControlLayout.DONE_COUNT_INDEX, 1, leave(SlotStatus.DONE));
  }

  /** Pairs with the acquiring load of a host that waits for the slot (VIS-03, VIS-04). */
  private Progress leave(SlotStatus status) {
    int index = SlotIndex.of(slot, SlotLayout.STATUS_OFFSET);
    return new StoreWord(Space.RING, index, status.code(), Ending.FINISHED);
  }

  private Words args() {
    int[] args = new int[SlotLayout.ARGS_WORDS];
    for (int i = 0; i < args.length; i++) {
      args[i] = ring.load(SlotIndex.of(slot, SlotLayout.ARGS_OFFSET + i));
    }
    return Words.of(args);
  }
}

package dev.ringproof.model.execution;

import dev.ringproof.model.execution.memory.Space;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.Words;

/**
 * One opcode with its arguments: a slot's own, or one inside a packed slot.
 *
 * @param opcode u32; an inner one is a byte and names what the word of that value names (EXE-25)
 * @param args u32 arguments of its own; those that are not there are 0, those past the third are
 *     not looked at (EXE-24)
 * @param slot slot that holds it
 */
record Instruction(int opcode, Words args, int slot) {
  private static final int OBSERVABLES = ControlLayout.OBSERVABLES_INDEX;

  /** The steps of this instruction, counted in the metrics (EXE-09), and then the given ones. */
  Progress before(Progress next) {
    Progress steps = effect(next);
    return Integer.compareUnsigned(opcode, ControlLayout.METRICS_WORDS) < 0
        ? new AddWord(ControlLayout.METRICS_INDEX + opcode, 1, steps)
        : steps;
  }

  private Progress effect(Progress next) {
    // OPC-01 OPC-02: Opcode names the words.
    return switch (Opcode.of(opcode)) {
      case STORE_U32 -> new StoreWord(Space.CONTROL, arg(1), arg(0), next); // EXE-10
      case ATOMIC_ADD -> new AddWord(arg(1), arg(0), next); // EXE-11
      case LOAD_U32 -> new MoveWord(arg(0), OBSERVABLES + arg(1), next); // EXE-12
      case COMPARE_SWAP -> new SwapWord(arg(0), arg(1), arg(2), next); // EXE-13
      case MEMCPY -> CopyWords.of(arg(0), arg(1), arg(2), next); // EXE-14
      case BATCH_FENCE -> // EXE-16
          new AddWord(
              ControlLayout.EPOCH_INDEX,
              1,
              new StoreWord(Space.CONTROL, OBSERVABLES, arg(1), next));
      case PRINTF -> // EXE-17
          new AppendRecord(Words.of(arg(0), arg(1), arg(2), slot * SlotLayout.SLOT_WORDS), next);
      case SHUTDOWN -> // EXE-18
          new StoreWord(Space.CONTROL, ControlLayout.SHUTDOWN_INDEX, 1, next);
      case NOP, DFA_STEP, LOAD_MISS, OTHER -> next; // EXE-19 EXE-20 EXE-21 EXE-22
      case PACKED_SLOT -> next; // Only as an outer opcode, which ClaimedSlot takes apart.
    };
  }

  private int arg(int position) {
    return position < args.length() ? args.at(position) : 0;
  }
}

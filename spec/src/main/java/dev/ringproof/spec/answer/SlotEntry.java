package dev.ringproof.spec.answer;

import dev.ringproof.spec.shape.mark.FixedSize;
import dev.ringproof.spec.shape.mark.WireName;
import dev.ringproof.spec.value.Words;

/**
 * What a snapshot keeps of one slot; u32.
 *
 * @param slot index of the slot
 * @param status status word as it was found
 * @param tenant tenant id
 * @param opcode opcode
 * @param argsPrefix the first three arguments
 */
@WireName("slot_snapshot")
public record SlotEntry(
    int slot, int status, int tenant, int opcode, @FixedSize(3) Words argsPrefix) {
  /** Checks the number of arguments. */
  public SlotEntry {
    FixedRow.check("args_prefix", 3, argsPrefix);
  }
}

package dev.ringproof.suite.generate;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.control.DebugLogLayout;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.operation.ExecutionOperation.RunParallel;
import dev.ringproof.spec.publish.PackedOp;
import dev.ringproof.spec.value.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Two or three slots, a lane each, that meet on a few words.
 *
 * <pre>
 *   quotas 0, 1           shared: stored, added to, loaded, swapped and copied
 *   observables 0 .. 2    results of loads; 0 takes the tag of a fence as well
 *   observables 32, 33    results of swaps
 * </pre>
 *
 * <p>A copy is of one word. The store of one word and the load of the next have nothing between
 * them that orders them on a processor, so that two longer copies may come to an end that no
 * interleaving has; between two operations of a lane there is always a counter's addition.
 */
final class Race {
  private static final int OBSERVABLES = 34;
  private static final int SHARED_WORDS = 2;
  private static final int RESULTS = 3;
  private static final int RECORDS = 2;
  private static final int VALUES = 3;
  private static final int MOST_OPS = 3;
  private static final int[] INNER = {
    Opcode.STORE_U32.code(),
    Opcode.ATOMIC_ADD.code(),
    Opcode.LOAD_U32.code(),
    Opcode.COMPARE_SWAP.code(),
    Opcode.MEMCPY.code(),
    Opcode.BATCH_FENCE.code()
  };

  private final Dice dice;

  Race(Dice dice) {
    this.dice = dice;
  }

  RunParallel program() {
    int slots = dice.chance(85) ? 2 : 3;
    int logWords =
        dice.chance(70) ? 0 : DebugLogLayout.RECORDS_INDEX + RECORDS * DebugLogLayout.RECORD_WORDS;
    ProgramBuffers memory = new ProgramBuffers(OBSERVABLES, slots, logWords);
    for (int word = 0; word < SHARED_WORDS; word++) {
      memory.control(shared(word), dice.below(VALUES));
    }
    for (int slot = 0; slot < slots; slot++) {
      publish(memory, slot, slots == 2 ? MOST_OPS : 1);
    }
    int lanes = dice.chance(95) ? slots : 2;
    int passes = dice.chance(95) ? 1 : 2;
    return new RunParallel(
        memory.controlBytes(), memory.ringBytes(), memory.logBytes(), passes, lanes);
  }

  private void publish(ProgramBuffers memory, int slot, int mostOps) {
    int ops = 1 + dice.below(mostOps);
    if (ops == 1 && dice.chance(80)) {
      int opcode = opcode(memory.logWords() > 0);
      memory.publish(slot, 0, opcode, args(opcode).toArray());
      return;
    }
    List<PackedOp> packed = new ArrayList<>();
    for (int op = 0; op < ops; op++) {
      int opcode = dice.oneOf(INNER);
      packed.add(new PackedOp(opcode, args(opcode)));
    }
    memory.publish(slot, 0, Opcode.PACKED_SLOT.code(), PackedWords.encoded(packed));
  }

  private int opcode(boolean log) {
    if (dice.chance(4)) {
      return Opcode.SHUTDOWN.code();
    }
    return log && dice.chance(60) ? Opcode.PRINTF.code() : dice.oneOf(INNER);
  }

  private Words args(int opcode) {
    return switch (Opcode.of(opcode)) {
      case STORE_U32, ATOMIC_ADD -> Words.of(value(), storeTarget());
      case LOAD_U32 -> Words.of(shared(), dice.below(RESULTS));
      case COMPARE_SWAP -> Words.of(shared(), value(), value());
      case MEMCPY -> Words.of(shared(), shared(), 1);
      case BATCH_FENCE -> Words.of(1, value());
      case PRINTF -> Words.of(value(), value(), value());
      case NOP, DFA_STEP, LOAD_MISS, PACKED_SLOT, SHUTDOWN, OTHER -> Words.EMPTY;
    };
  }

  /** Now and then the mask that authorises everybody's tenant. */
  private int storeTarget() {
    return dice.chance(3) ? ControlLayout.TENANT_MASKS_INDEX : shared();
  }

  private int shared() {
    return shared(dice.below(SHARED_WORDS));
  }

  private static int shared(int word) {
    return ControlLayout.TENANT_QUOTAS_INDEX + word;
  }

  private int value() {
    return dice.below(VALUES);
  }
}

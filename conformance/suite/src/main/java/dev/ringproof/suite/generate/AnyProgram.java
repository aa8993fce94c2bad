package dev.ringproof.suite.generate;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.operation.ExecutionOperation.Drain;
import dev.ringproof.spec.slot.SlotLayout;

/** Programs of every kind for one lane: refused tenants, malformed packs, wrapping indices, all. */
final class AnyProgram {
  private static final int MOST_SLOTS = 10;
  private static final int[] OPCODES = {
    Opcode.NOP.code(),
    Opcode.STORE_U32.code(),
    Opcode.ATOMIC_ADD.code(),
    Opcode.LOAD_U32.code(),
    Opcode.COMPARE_SWAP.code(),
    Opcode.MEMCPY.code(),
    Opcode.DFA_STEP.code(),
    Opcode.BATCH_FENCE.code(),
    Opcode.PRINTF.code(),
    Opcode.PACKED_SLOT.code()
  };

  private final Dice dice;

  AnyProgram(Dice dice) {
    this.dice = dice;
  }

  Drain drain() {
    int observables = dice.chance(20) ? 0 : dice.below(24);
    ProgramBuffers memory = new ProgramBuffers(observables, dice.below(MOST_SLOTS + 1), logWords());
    control(memory);
    for (int slot = 0; slot < memory.slots(); slot++) {
      slot(memory, slot);
    }
    if (memory.logWords() > 0 && dice.chance(30)) {
      memory.log(0, dice.oneOf(1, 3, 4, 8, memory.logWords(), 0xFFFF_FFFC, 0xFFFF_FFFF));
    }
    return new Drain(memory.controlBytes(), memory.ringBytes(), memory.logBytes(), dice.below(4));
  }

  private int logWords() {
    return dice.oneOf(0, 1, 2, 4, 5, 6, 9, 13, 33);
  }

  private void control(ProgramBuffers memory) {
    for (int i = dice.below(12); i > 0; i--) {
      memory.control(
          ControlLayout.TENANT_MASKS_INDEX
              + dice.below(memory.controlWords() - ControlLayout.TENANT_MASKS_INDEX),
          dice.chance(50) ? dice.word() : dice.below(4));
    }
    if (dice.chance(10)) {
      memory.control(ControlLayout.TENANT_BASE_INDEX, dice.oneOf(0, 2, 4, 30, 31, 32, dice.word()));
    }
    if (dice.chance(3)) {
      memory.control(ControlLayout.SHUTDOWN_INDEX, dice.oneOf(1, 0x8000_0000));
    }
    if (dice.chance(10)) {
      memory.control(ControlLayout.DONE_COUNT_INDEX, dice.oneOf(0xFFFF_FFFF, dice.word()));
    }
  }

  private void slot(ProgramBuffers memory, int slot) {
    int opcode = opcode();
    memory.publish(slot, tenant(), opcode, args(opcode, memory.controlWords()));
    if (dice.chance(10)) {
      memory.slot(slot, SlotLayout.STATUS_OFFSET, dice.oneOf(0, 2, 3, 4, 5, 6, 7, 8, 0xFFFF_FFFF));
    }
  }

  private int opcode() {
    return switch (dice.below(20)) {
      case 0 -> dice.oneOf(Opcode.LOAD_MISS.code(), 8, 31, 32, 0xFE, 0xFF, 0x8000_0000);
      case 1 -> dice.word();
      case 2 -> dice.chance(30) ? Opcode.SHUTDOWN.code() : Opcode.PACKED_SLOT.code();
      default -> dice.oneOf(OPCODES);
    };
  }

  private int tenant() {
    return dice.chance(85)
        ? ProgramBuffers.authorised(dice)
        : dice.oneOf(3, 27, 28, 29, 30, 60, 0xFFFF_FFFD, 0xFFFF_FFFF, dice.word());
  }

  private int[] args(int opcode, int controlWords) {
    if (opcode == Opcode.PACKED_SLOT.code()) {
      return new PackedWords(dice, controlWords).any();
    }
    int[] args = new int[dice.below(SlotLayout.ARGS_WORDS + 1)];
    for (int i = 0; i < args.length; i++) {
      args[i] = dice.chance(20) ? dice.word() : dice.index(controlWords);
    }
    if (opcode == Opcode.MEMCPY.code() && args.length > 2) {
      args[2] = dice.chance(15) ? dice.oneOf(0xFFFF_FFFF, 0x8000_0001, dice.word()) : dice.below(9);
    }
    return args;
  }
}

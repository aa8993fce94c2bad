package dev.ringproof.host.execution;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.control.DebugLogLayout;
import dev.ringproof.spec.opcode.Opcode;

/**
 * What operations do to the control words and to the debug log, one access after the other.
 *
 * <p>The accesses to control words pair with those of other lanes, see {@link BoundedWords}.
 */
record LaneEffects(KernelWords control, KernelWords debugLog) {
  private static final int OBSERVABLES = ControlLayout.OBSERVABLES_INDEX;
  private static final long INDICES = 1L << 32;

  /** Carries out an operation (opcode u32), a slot's own or one within a packed slot. */
  void run(int opcode, Operands given) {
    if (Integer.compareUnsigned(opcode, ControlLayout.METRICS_WORDS) < 0) {
      control.add(ControlLayout.METRICS_INDEX + opcode, 1); // EXE-09
    }
    switch (Opcode.of(opcode)) {
      case STORE_U32 -> control.store(given.a1(), given.a0()); // EXE-10
      case ATOMIC_ADD -> control.add(given.a1(), given.a0()); // EXE-11
      case LOAD_U32 -> control.store(OBSERVABLES + given.a1(), control.load(given.a0())); // EXE-12
      case COMPARE_SWAP -> compareSwap(given);
      case MEMCPY -> copy(given);
      case BATCH_FENCE -> fence(given.a1());
      case PRINTF -> print(given);
      case SHUTDOWN -> control.store(ControlLayout.SHUTDOWN_INDEX, 1); // EXE-18
      case NOP, DFA_STEP, LOAD_MISS, PACKED_SLOT, OTHER -> {
        // EXE-19 to EXE-22. A packed slot has been taken apart before.
      }
    }
  }

  /** EXE-13. */
  private void compareSwap(Operands given) {
    int before = control.compareSwap(given.a0(), given.a1(), given.a2());
    control.store(OBSERVABLES + given.a0(), before);
  }

  /** EXE-16. */
  private void fence(int tag) {
    control.add(ControlLayout.EPOCH_INDEX, 1);
    control.store(OBSERVABLES, tag);
  }

  /**
   * EXE-14: a load and a store for each word, ascending, indices modulo 2^32.
   *
   * <p>EXE-15: from one word that the buffer does not hold it goes on to the next that it does, as
   * stores between them would change nothing. So the time is bounded by the words of the buffer.
   */
  private void copy(Operands given) {
    int to = given.a1();
    int words = control.length();
    long count = Integer.toUnsignedLong(given.a2());
    long next = Integer.compareUnsigned(to, words) < 0 ? 0 : INDICES - Integer.toUnsignedLong(to);
    while (next < count) {
      int target = to + (int) next;
      control.store(target, control.load(given.a0() + (int) next));
      next += target == words - 1 ? INDICES - target : 1;
    }
  }

  /**
   * EXE-17. The addition gives every record a place of its own, so that only who waits for the slot
   * pairs with the stores: by the release of DONE.
   */
  private void print(Operands given) {
    int cursor = debugLog.add(DebugLogLayout.CURSOR_INDEX, DebugLogLayout.RECORD_WORDS);
    long end =
        DebugLogLayout.RECORDS_INDEX + Integer.toUnsignedLong(cursor) + DebugLogLayout.RECORD_WORDS;
    if (end > debugLog.length()) {
      return;
    }
    int record = DebugLogLayout.RECORDS_INDEX + cursor;
    int args = record + DebugLogLayout.ARGS_OFFSET;
    debugLog.store(record + DebugLogLayout.FMT_ID_OFFSET, given.a0());
    debugLog.store(args, given.a1());
    debugLog.store(args + 1, given.a2());
    debugLog.store(args + 2, given.slotWord());
  }
}

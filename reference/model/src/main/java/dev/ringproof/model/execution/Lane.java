package dev.ringproof.model.execution;

import dev.ringproof.model.execution.memory.Memory;
import java.util.PrimitiveIterator;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A lane that has the memory for itself. */
record Lane(Memory memory) {
  /**
   * Visits slots in order, {@code passes} (u32) times.
   *
   * <p>Ends early once a pass has executed no slot: such a pass has only read, so all later ones
   * would read the same and do as little. A lane that saw SHUTDOWN stays stopped: alone with the
   * memory, nobody can take SHUTDOWN back.
   */
  void run(Supplier<IntStream> slots, int passes) {
    int left = passes;
    while (left != 0 && pass(slots.get().iterator())) {
      left--;
    }
  }

  /** Whether a further pass could do something. */
  private boolean pass(PrimitiveIterator.OfInt slots) {
    boolean executed = false;
    while (slots.hasNext()) {
      Ending ending = visit(slots.nextInt());
      if (ending == Ending.STOPPED) {
        return false;
      }
      executed |= ending == Ending.FINISHED;
    }
    return executed;
  }

  private Ending visit(int slot) {
    Progress progress = Visit.of(slot);
    while (progress instanceof Step step) {
      progress = step.uninterrupted(memory);
    }
    return (Ending) progress;
  }
}

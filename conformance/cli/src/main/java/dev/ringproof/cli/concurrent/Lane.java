package dev.ringproof.cli.concurrent;

import dev.ringproof.model.execution.Ending;
import dev.ringproof.model.execution.Memory;
import dev.ringproof.model.execution.Progress;
import dev.ringproof.model.execution.Step;
import dev.ringproof.model.execution.Visit;

/**
 * One lane among others: the slots s with s mod {@code lanes} = {@code index}, ascending.
 *
 * @param memory shared with the other lanes
 * @param index this lane's number, 0 to {@code lanes - 1}
 * @param lanes number of lanes
 */
record Lane(Memory memory, int index, int lanes) {
  /** What a pass over the slots of a lane came to. */
  enum Pass {
    /** No slot was executed. */
    IDLE,
    /** A slot was executed. */
    BUSY,
    /** The lane saw SHUTDOWN and makes no further visit. */
    STOPPED
  }

  /** Visits each slot once. */
  Pass pass() {
    Pass pass = Pass.IDLE;
    int slots = memory.slots();
    for (int slot = index; slot < slots; slot += lanes) {
      Ending ending = visit(slot);
      if (ending == Ending.STOPPED) {
        return Pass.STOPPED;
      }
      if (ending == Ending.FINISHED) {
        pass = Pass.BUSY;
      }
    }
    return pass;
  }

  private Ending visit(int slot) {
    Progress progress = Visit.of(slot);
    while (progress instanceof Step step) {
      Pace.breathe();
      progress = step.uninterrupted(memory);
    }
    return (Ending) progress;
  }
}

package dev.ringproof.stress.litmus.explored;

import dev.ringproof.model.execution.Ending;
import dev.ringproof.model.execution.Progress;
import dev.ringproof.model.execution.Step;
import dev.ringproof.model.execution.memory.Memory;

/**
 * An action of the model, access by access as it is, and what its actor does after it.
 *
 * @param action made by {@link dev.ringproof.model.execution.HostAction} or {@link
 *     dev.ringproof.model.execution.Visit}
 * @param finished after it was carried out
 * @param passed after there was nothing to do
 * @param stopped after a lane saw SHUTDOWN
 */
record Act(Step action, Progress finished, Progress passed, Progress stopped) implements Step {
  /** Goes on by whether the action was carried out. */
  static Step of(Step action, Progress finished, Progress passed) {
    return new Act(action, finished, passed, Ending.STOPPED);
  }

  /** Notes 1 when the action is carried out, and goes on. */
  static Step noted(Step action, Cell note, Progress next) {
    return of(action, note.store(1, next), next);
  }

  @Override
  public Progress advance(Memory memory) {
    Progress progress = action.advance(memory);
    if (progress instanceof Step rest) {
      return new Act(rest, finished, passed, stopped);
    }
    return switch ((Ending) progress) {
      case FINISHED -> finished;
      case PASSED -> passed;
      case STOPPED -> stopped;
    };
  }
}

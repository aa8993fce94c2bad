package dev.ringproof.model.execution.explore;

import dev.ringproof.model.execution.Ending;
import dev.ringproof.model.execution.Progress;
import dev.ringproof.model.execution.Step;
import java.util.List;
import java.util.Optional;

/**
 * How far an actor has come: its next step, and where the tasks go on after the one that it is in.
 *
 * @param next the next access; empty when the actor has ended
 * @param round round of the task that the next access belongs to
 * @param laterTask first task of the round that has not begun
 */
record Position(Optional<Step> next, int round, int laterTask) {
  private static final Position OVER = new Position(Optional.empty(), Integer.MAX_VALUE, 0);

  /** Before an actor's first access. */
  static Position first(Actor actor) {
    return seek(actor, 0, 0);
  }

  /** After an access of the actor that led to a progress. */
  Position after(Progress progress, Actor actor) {
    if (progress instanceof Step step) {
      return new Position(Optional.of(step), round, laterTask);
    }
    return progress == Ending.STOPPED ? OVER : seek(actor, round, laterTask);
  }

  private static Position seek(Actor actor, int fromRound, int fromTask) {
    int task = fromTask;
    for (int round = fromRound; round < actor.rounds().size(); round++) {
      List<Step> tasks = actor.rounds().get(round);
      if (task < tasks.size()) {
        return new Position(Optional.of(tasks.get(task)), round, task + 1);
      }
      task = 0;
    }
    return OVER;
  }
}

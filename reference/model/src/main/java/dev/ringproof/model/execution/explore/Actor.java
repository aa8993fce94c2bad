package dev.ringproof.model.execution.explore;

import dev.ringproof.model.execution.Step;
import dev.ringproof.model.execution.Visit;
import java.util.Arrays;
import java.util.List;

/**
 * A lane or a host: tasks that it carries out one after the other, each given by its first step.
 *
 * <p>A task that ends STOPPED is its last one. Tasks come in rounds: no actor begins a round before
 * all others have ended the rounds before it.
 *
 * @param rounds tasks, round by round
 */
public record Actor(List<List<Step>> rounds) {
  /** Copies the lists. */
  public Actor {
    rounds = rounds.stream().map(List::copyOf).toList();
  }

  /** A lane that visits these slots (u32) in one round. */
  public static Actor lane(int... slots) {
    return new Actor(List.of(Arrays.stream(slots).mapToObj(Visit::of).toList()));
  }

  /**
   * A host that acts in one round.
   *
   * @param actions made by {@link dev.ringproof.model.execution.HostAction}
   */
  public static Actor host(Step... actions) {
    return new Actor(List.of(List.of(actions)));
  }
}

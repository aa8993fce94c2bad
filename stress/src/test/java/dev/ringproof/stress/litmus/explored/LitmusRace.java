package dev.ringproof.stress.litmus.explored;

import dev.ringproof.model.execution.Step;
import dev.ringproof.model.execution.explore.Actor;
import dev.ringproof.model.execution.explore.Exploration;
import dev.ringproof.model.execution.explore.Explorer;
import dev.ringproof.model.execution.explore.KernelBuffers;
import dev.ringproof.model.execution.explore.RacingProgram;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Two actors, and the result of a schedule, read off its end and written as jcstress writes it.
 *
 * @param program actors and where they start
 * @param result of the memory at the end
 */
public record LitmusRace(RacingProgram program, Function<End, String> result) {
  private static final int LIMIT = 100_000;

  /** Two actors of one task each. */
  static LitmusRace of(KernelBuffers start, Step first, Step second, Function<End, String> result) {
    List<Actor> actors = List.of(Actor.host(first), Actor.host(second));
    return new LitmusRace(new RacingProgram(start, actors), result);
  }

  /**
   * What all schedules came to.
   *
   * @param results every result that a schedule has
   * @param states moments between two accesses that were met
   */
  public record Explored(SortedSet<String> results, int states) {}

  /** Walks all schedules. */
  public Explored explore() {
    Exploration exploration = Explorer.explore(program, LIMIT);
    if (!(exploration instanceof Exploration.Complete all)) {
      throw new IllegalStateException("states over " + LIMIT + ": the race is no litmus test");
    }
    return new Explored(results(all.schedules().keySet()), all.states());
  }

  private SortedSet<String> results(Collection<KernelBuffers> ends) {
    return ends.stream()
        .map(end -> result.apply(new End(end)))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

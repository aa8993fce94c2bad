package dev.ringproof.model.execution.explore;

import java.util.Optional;

/**
 * Walks all interleavings of a racing program's accesses, one access at a time, under sequential
 * consistency. Lanes make the very steps of which a deterministic run consists.
 */
public final class Explorer {
  private Explorer() {}

  /**
   * The exact set of memories in which a program can end. Runs on the caller's thread.
   *
   * @param limit most states to look at; each holds a copy of the one buffer that its access
   *     changed
   */
  public static Exploration explore(RacingProgram program, int limit) {
    Optional<StateGraph> graph = StateGraph.of(program, limit);
    return graph.isPresent()
        ? new Exploration.Complete(ScheduleCount.of(graph.get()), graph.get().size())
        : new Exploration.TooLarge(limit);
  }
}

package dev.ringproof.model.execution.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The states that a program can be in, numbered breadth first, and the accesses that lead from one
 * to the next. Equal states are one.
 */
final class StateGraph {
  private final Map<State, Integer> numbers = new HashMap<>();
  private final List<State> states = new ArrayList<>();
  private final List<int[]> successors = new ArrayList<>();

  private StateGraph() {}

  /** The graph of a program, unless it has more states than the limit. */
  static Optional<StateGraph> of(RacingProgram program, int limit) {
    StateGraph graph = new StateGraph();
    graph.number(State.first(program));
    for (int from = 0; from < graph.size(); from++) {
      if (graph.size() > limit) {
        return Optional.empty();
      }
      List<State> next = graph.states.get(from).successors(program.actors());
      graph.successors.add(next.stream().mapToInt(graph::number).toArray());
    }
    return Optional.of(graph);
  }

  private int number(State state) {
    return numbers.computeIfAbsent(
        state,
        fresh -> {
          states.add(fresh);
          return states.size() - 1;
        });
  }

  /** Number of states; the first is number 0. */
  int size() {
    return states.size();
  }

  /** A state by its number. */
  State state(int number) {
    return states.get(number);
  }

  /** The states that one access leads to; none at an end. */
  int[] successors(int number) {
    return successors.get(number);
  }
}

package dev.ringproof.model.execution.explore;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the ways from the first state of a graph to each of its ends.
 *
 * <p>A state is counted on once all states before it have been. That comes to every state: each
 * access brings an actor nearer to its end, so that no state leads back to itself.
 */
final class ScheduleCount {
  private final StateGraph graph;
  private final int[] waitingFor;
  private final BigInteger[] ways;
  private final Map<KernelBuffers, BigInteger> ends = new LinkedHashMap<>();

  private ScheduleCount(StateGraph graph) {
    this.graph = graph;
    this.waitingFor = new int[graph.size()];
    this.ways = new BigInteger[graph.size()];
    Arrays.fill(ways, BigInteger.ZERO);
  }

  /** Ways by the memory that they end in. */
  static Map<KernelBuffers, BigInteger> of(StateGraph graph) {
    ScheduleCount count = new ScheduleCount(graph);
    count.countPredecessors();
    count.run();
    return count.ends;
  }

  private void countPredecessors() {
    for (int from = 0; from < graph.size(); from++) {
      for (int to : graph.successors(from)) {
        waitingFor[to]++;
      }
    }
  }

  private void run() {
    ways[0] = BigInteger.ONE;
    Deque<Integer> ready = new ArrayDeque<>(List.of(0));
    while (!ready.isEmpty()) {
      int from = ready.remove();
      for (int to : graph.successors(from)) {
        take(from, to, ready);
      }
      end(from);
    }
  }

  private void take(int from, int to, Deque<Integer> ready) {
    ways[to] = ways[to].add(ways[from]);
    waitingFor[to]--;
    if (waitingFor[to] == 0) {
      ready.add(to);
    }
  }

  private void end(int number) {
    if (graph.successors(number).length == 0) {
      ends.put(graph.state(number).memory().toBuffers(), ways[number]);
    }
  }
}

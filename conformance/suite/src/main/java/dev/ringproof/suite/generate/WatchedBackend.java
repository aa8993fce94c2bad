package dev.ringproof.suite.generate;

import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.backend.Implementation;
import dev.ringproof.spec.operation.Capability;
import dev.ringproof.spec.operation.ExecutionOperation;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.Outcome;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Notes which ends a backend's races come to, and so how much of what is allowed is ever met.
 *
 * <p>Ends are told apart by a 32-bit hash: that two of the few ends of one program share it may
 * make the number too small by a trifle.
 */
public final class WatchedBackend implements Backend {
  private final Backend subject;
  private final Map<Operation, Set<Integer>> seen = new ConcurrentHashMap<>();

  /** Looks over the shoulder of a backend. */
  public WatchedBackend(Backend subject) {
    this.subject = subject;
  }

  @Override
  public Implementation implementation() {
    return subject.implementation();
  }

  @Override
  public Set<Capability> capabilities() {
    return subject.capabilities();
  }

  @Override
  public Outcome apply(Operation operation) {
    Outcome outcome = subject.apply(operation);
    seen.computeIfAbsent(operation, first -> ConcurrentHashMap.newKeySet()).add(outcome.hashCode());
    return outcome;
  }

  @Override
  public void close() {
    subject.close();
  }

  /** One line: races explored, states, and ends met of those allowed. */
  public String coverage(RaceOracle oracle) {
    long ends = 0;
    long racing = 0;
    long met = 0;
    for (Map.Entry<Operation, Set<Integer>> each : seen.entrySet()) {
      int allowed = oracle.ends((ExecutionOperation) each.getKey());
      ends += allowed;
      racing += allowed > 1 ? 1 : 0;
      met += Math.min(each.getValue().size(), allowed);
    }
    return String.format(
        "%d different programs, %d with more than one end; %d states explored; %d of %d ends met",
        seen.size(), racing, oracle.states(), met, ends);
  }
}

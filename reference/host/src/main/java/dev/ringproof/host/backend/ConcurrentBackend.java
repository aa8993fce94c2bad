package dev.ringproof.host.backend;

import dev.ringproof.host.execution.KernelWords;
import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.backend.Implementation;
import dev.ringproof.spec.backend.Release;
import dev.ringproof.spec.operation.Capability;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.Outcome;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/**
 * The concurrent ring as a subject: publications and moves go through it, and lanes are threads.
 *
 * <p>Any number of threads may use one instance; each operation has memory and lanes of its own.
 */
public final class ConcurrentBackend implements Backend {
  private final ExecutorService threads = Executors.newCachedThreadPool(ConcurrentBackend::daemon);
  private final CallTable calls = new CallTable();

  /** Lanes that stumble, so that they meet in more orders than threads of an even pace would. */
  public ConcurrentBackend() {
    this(StumblingWords::new);
  }

  /**
   * Lanes that reach their control words through a wrapper: wrong ones show what the judge finds.
   *
   * @param wrapper given the words of each operation's control buffer
   */
  public ConcurrentBackend(UnaryOperator<KernelWords> wrapper) {
    new SharedRingCalls().enter(calls);
    new KernelCalls(threads, wrapper).enter(calls);
  }

  @Override
  public Implementation implementation() {
    return Implementation.of("ringproof-concurrent", Release.version(), "Java");
  }

  @Override
  public Set<Capability> capabilities() {
    return calls.capabilities();
  }

  @Override
  public Outcome apply(Operation operation) {
    return calls.apply(operation);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "ringproof-lane");
    thread.setDaemon(true);
    return thread;
  }
}

package dev.ringproof.cli.concurrent;

import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.backend.Implementation;
import dev.ringproof.spec.operation.Capability;
import dev.ringproof.spec.operation.ExecutionOperation;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.operation.PublishOperation;
import dev.ringproof.spec.operation.SlotOperation.Transition;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The concurrent ring as a subject: publications and moves go through it, and lanes are threads.
 *
 * <p>Any number of threads may use one instance; each operation has memory and lanes of its own.
 * Lanes run the very steps of the reference, on memory that many threads may touch.
 */
final class ConcurrentBackend implements Backend {
  private static final String VERSION = "0.1.0";

  private final ExecutorService threads = Executors.newCachedThreadPool(ConcurrentBackend::daemon);
  private final Kernels kernels = new Kernels(threads);

  @Override
  public Implementation implementation() {
    return Implementation.of("ringproof-concurrent", VERSION, "Java");
  }

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.of(
        Capability.PUBLISH,
        Capability.TRANSITION,
        Capability.DRAIN,
        Capability.PARALLEL,
        Capability.PERSISTENT);
  }

  @Override
  public Outcome apply(Operation operation) {
    if (operation instanceof PublishOperation publication) {
      return RingCalls.publish(publication);
    }
    if (operation instanceof Transition transition) {
      return RingCalls.move(transition);
    }
    if (operation instanceof ExecutionOperation execution) {
      return kernels.run(execution);
    }
    throw new UnsupportedOperationException(
        operation.operationName().wireName() + " is of a capability that is not offered");
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

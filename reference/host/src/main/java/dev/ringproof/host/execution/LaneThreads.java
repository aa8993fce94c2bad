package dev.ringproof.host.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that were started together, one for each lane. */
final class LaneThreads {
  private static final int SPINS = 1_000;

  private final List<Future<?>> running = new ArrayList<>();

  private LaneThreads() {}

  /** Starts the bodies; none begins before all have a thread, so that they really meet. */
  static LaneThreads start(List<Runnable> bodies, ExecutorService threads) {
    AtomicInteger missing = new AtomicInteger(bodies.size());
    LaneThreads started = new LaneThreads();
    for (Runnable body : bodies) {
      started.running.add(
          threads.submit(
              () -> {
                missing.getAndDecrement();
                awaitOthers(missing);
                body.run();
              }));
    }
    return started;
  }

  private static void awaitOthers(AtomicInteger missing) {
    for (int round = 0; missing.get() > 0; round++) {
      if (round < SPINS) {
        Thread.onSpinWait();
      } else {
        Thread.yield();
      }
    }
  }

  /** Whether all have ended. */
  boolean ended() {
    return running.stream().allMatch(Future::isDone);
  }

  /**
   * Waits for all of them; what they did is seen.
   *
   * @throws IllegalStateException when one broke
   */
  void await() {
    try {
      for (Future<?> one : running) {
        one.get();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while lanes were running", interrupted);
    } catch (ExecutionException broken) {
      throw new IllegalStateException("a lane broke", broken.getCause());
    }
  }
}

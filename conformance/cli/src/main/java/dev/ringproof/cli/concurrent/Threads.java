package dev.ringproof.cli.concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that were started together. */
final class Threads {
  private static final int SPINS = 1_000;

  private final List<Future<?>> running = new ArrayList<>();

  private Threads() {}

  /** Starts the bodies; none begins before all have a thread, so that they really meet. */
  static Threads start(List<Runnable> bodies, ExecutorService threads) {
    AtomicInteger missing = new AtomicInteger(bodies.size());
    Threads started = new Threads();
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

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

  private final AtomicInteger missing;
  private volatile boolean abandoned;

  private LaneThreads(int lanes) {
    this.missing = new AtomicInteger(lanes);
  }

  /**
   * Starts the bodies; none begins before all have a thread, so that they really meet.
   *
   * @throws java.util.concurrent.RejectedExecutionException when a thread is refused; then no body
   *     is run
   */
  static LaneThreads start(List<Runnable> bodies, ExecutorService threads) {
    LaneThreads started = new LaneThreads(bodies.size());
    try {
      for (Runnable body : bodies) {
        started.running.add(threads.submit(() -> started.meetAndRun(body)));
      }
    } catch (RuntimeException | Error refused) {
      started.abandon();
      throw refused;
    }
    return started;
  }

  private void abandon() {
    // Ends those that spin; a lane that is still queued is never begun.
    abandoned = true;
    running.forEach(one -> one.cancel(false));
  }

  private void meetAndRun(Runnable body) {
    missing.getAndDecrement();
    awaitOthers();
    if (!abandoned) {
      body.run();
    }
  }

  private void awaitOthers() {
    for (int round = 0; missing.get() > 0 && !abandoned; round++) {
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
   * Waits for all of them, those that broke included; what they did is seen.
   *
   * @throws IllegalStateException when one broke, with the first as its cause and the others
   *     suppressed; or when the caller was interrupted, and then lanes may still run
   */
  void await() {
    List<Throwable> broken = new ArrayList<>();
    for (Future<?> one : running) {
      awaitOne(one, broken);
    }
    if (!broken.isEmpty()) {
      IllegalStateException thrown = new IllegalStateException("a lane broke", broken.get(0));
      broken.stream().skip(1).forEach(thrown::addSuppressed);
      throw thrown;
    }
  }

  private static void awaitOne(Future<?> one, List<Throwable> broken) {
    try {
      one.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while lanes were running", interrupted);
    } catch (ExecutionException lane) {
      broken.add(lane.getCause());
    }
  }
}

package dev.ringproof.host.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads that start together or not at all, and end together. */
@Timeout(60)
class LaneThreadsTest {
  private final ThreadPoolExecutor threads = (ThreadPoolExecutor) Executors.newCachedThreadPool();

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  @Nested
  class Start {
    @Test
    void that_is_refused_part_way_runs_no_body_and_leaves_no_thread_spinning() throws Exception {
      ThreadPoolExecutor two =
          new ThreadPoolExecutor(2, 2, 1, TimeUnit.SECONDS, new SynchronousQueue<>());
      AtomicInteger ran = new AtomicInteger();
      Runnable body = ran::getAndIncrement;
      List<Runnable> three = List.of(body, body, body);
      assertThrows(RejectedExecutionException.class, () -> LaneThreads.start(three, two));
      two.shutdown();
      assertTrue(two.awaitTermination(30, TimeUnit.SECONDS));
      assertEquals(0, ran.get());
    }
  }

  @Nested
  class Await {
    @Test
    void waits_for_lanes_after_one_that_broke() {
      AtomicInteger ended = new AtomicInteger();
      Thread caller = Thread.currentThread();
      Runnable late =
          () -> {
            while (caller.getState() != Thread.State.WAITING) {
              Thread.onSpinWait();
            }
            ended.getAndIncrement();
          };
      RuntimeException failure = new IllegalArgumentException("broke");
      LaneThreads lanes = LaneThreads.start(List.of(throwing(failure), late), threads);
      while (threads.getCompletedTaskCount() == 0) {
        Thread.onSpinWait();
      }
      assertThrows(IllegalStateException.class, lanes::await);
      assertEquals(1, ended.get());
    }

    @Test
    void throws_the_first_failure_and_keeps_the_others() {
      RuntimeException first = new IllegalArgumentException("first");
      RuntimeException second = new IllegalArgumentException("second");
      LaneThreads lanes = LaneThreads.start(List.of(throwing(first), throwing(second)), threads);
      IllegalStateException thrown = assertThrows(IllegalStateException.class, lanes::await);
      assertSame(first, thrown.getCause());
      assertSame(second, thrown.getSuppressed()[0]);
    }

    private static Runnable throwing(RuntimeException failure) {
      return () -> {
        throw failure;
      };
    }
  }
}

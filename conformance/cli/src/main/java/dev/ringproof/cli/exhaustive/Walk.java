package dev.ringproof.cli.exhaustive;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** Threads that share the words of a domain, a chunk at a time. */
final class Walk {
  private static final long CHUNK_WORDS = 1L << 22;

  private final Domain domain;
  private final LongConsumer progress;
  private final AtomicLong next = new AtomicLong();
  private final AtomicLong wrong = new AtomicLong(-1);
  private final AtomicLong checked = new AtomicLong();

  Walk(Domain domain, LongConsumer progress) {
    this.domain = domain;
    this.progress = progress;
  }

  /** Returns a wrong word, or -1 after every word was checked. */
  long run(int threads) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        workers.add(pool.submit(this::work));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    } catch (ExecutionException broken) {
      throw new IllegalStateException("a walk over " + domain.name() + " broke", broken.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while walking " + domain.name(), interrupted);
    } finally {
      pool.shutdownNow();
    }
    if (wrong.get() < 0 && checked.get() != Domain.WORDS) {
      throw new IllegalStateException(
          "only " + checked.get() + " of " + Domain.WORDS + " words were checked");
    }
    return wrong.get();
  }

  private void work() {
    long first;
    while (wrong.get() < 0 && (first = next.getAndAdd(CHUNK_WORDS)) < Domain.WORDS) {
      long found = domain.check(first, first + CHUNK_WORDS);
      if (found >= 0) {
        wrong.compareAndSet(-1, found);
      } else {
        checked.addAndGet(CHUNK_WORDS);
        progress.accept(CHUNK_WORDS);
      }
    }
  }
}

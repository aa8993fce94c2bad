package dev.ringproof.gpu.bench;

import dev.ringproof.host.execution.KernelMemory;
import dev.ringproof.host.execution.PassKernel;
import dev.ringproof.host.ring.ConcurrentRing;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.SharedWords;

/**
 * The same rings drained by the library's lanes on the processor, by one of them on the caller's
 * thread. Times are the shortest of many.
 */
final class LibraryBench {
  private static final int SLOTS_A_MEASUREMENT = 1 << 20;
  private static final int FEWEST_ROUNDS = 10;

  /** Enough for the compiler to have seen small rings as well. */
  private static final int MOST_ROUNDS = 50_000;

  private final BenchReport report;

  LibraryBench(BenchReport report) {
    this.report = report;
  }

  /** Drains a ring of so many published slots. */
  void drain(int slots) {
    int rounds = Math.max(FEWEST_ROUNDS, Math.min(MOST_ROUNDS, SLOTS_A_MEASUREMENT / slots));
    // The first are for the compiler.
    shortestNanos(slots, rounds);
    report.processorRate(slots, slots / (Math.max(1, shortestNanos(slots, rounds)) / 1e9));
  }

  private static long shortestNanos(int slots, int rounds) {
    SharedWords words = SharedWords.allocate(slots * SlotLayout.SLOT_BYTES);
    ConcurrentRing ring = new ConcurrentRing(words);
    PassKernel kernel =
        new PassKernel(
            KernelMemory.over(
                SharedWords.copyOf(BenchRing.control()), words, SharedWords.copyOf(Bytes.EMPTY)));
    long shortest = Long.MAX_VALUE;
    for (int round = 0; round < rounds; round++) {
      BenchRing.publishAll(ring);
      long start = System.nanoTime();
      kernel.drain(1);
      shortest = Math.min(shortest, System.nanoTime() - start);
    }
    return shortest;
  }
}

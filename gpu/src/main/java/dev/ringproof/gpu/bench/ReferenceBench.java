package dev.ringproof.gpu.bench;

import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.backend.BackendProvider;
import dev.ringproof.spec.backend.BackendProvider.Availability;
import dev.ringproof.spec.operation.ExecutionOperation.Drain;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.value.Bytes;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * The same rings drained by the reference on the processor, by one thread.
 *
 * <p>This module does not know the reference: it is the backend of that name on the class path.
 * Such a backend copies its buffers in and out, which a host that uses the reference does not; so
 * the time of a drain of no passes, which copies alone, is taken off. Times are the shortest of
 * many.
 */
final class ReferenceBench {
  private static final String NAME = "reference";
  private static final int SLOTS_A_MEASUREMENT = 1 << 20;
  private static final int FEWEST_ROUNDS = 10;

  /** Enough for the compiler to have seen small rings as well. */
  private static final int MOST_ROUNDS = 50_000;

  private final Backend reference;
  private final BenchReport report;

  private ReferenceBench(Backend reference, BenchReport report) {
    this.reference = reference;
    this.report = report;
  }

  /** Finds the reference; without it there is no baseline. */
  static Optional<ReferenceBench> find(BenchReport report) {
    return ServiceLoader.load(BackendProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(provider -> provider.name().equals(NAME))
        .map(BackendProvider::open)
        .filter(Availability.Ready.class::isInstance)
        .map(ready -> ((Availability.Ready) ready).backend())
        .map(backend -> new ReferenceBench(backend, report))
        .findFirst();
  }

  /** Drains a ring of so many published slots. */
  void drain(int slots) {
    Bytes ring = BenchRing.published(slots);
    int rounds = Math.max(FEWEST_ROUNDS, Math.min(MOST_ROUNDS, SLOTS_A_MEASUREMENT / slots));
    // The first of each is for the compiler.
    shortestNanos(ring, 1, rounds);
    long whole = shortestNanos(ring, 1, rounds);
    shortestNanos(ring, 0, rounds);
    long copies = shortestNanos(ring, 0, rounds);
    report.processorRate(slots, slots / (Math.max(1, whole - copies) / 1e9));
  }

  private long shortestNanos(Bytes ring, int passes, int rounds) {
    Drain drain = new Drain(BenchRing.control(), ring, Bytes.EMPTY, passes);
    long shortest = Long.MAX_VALUE;
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      Outcome outcome = reference.apply(drain);
      shortest = Math.min(shortest, System.nanoTime() - start);
      if (outcome instanceof Outcome.Refused refused) {
        throw new IllegalStateException("the reference refuses a ring: " + refused.code());
      }
    }
    return shortest;
  }
}

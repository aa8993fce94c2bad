package dev.ringproof.cli;

import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.suite.cases.CaseFeed;
import dev.ringproof.suite.cases.GeneratedFeed;
import dev.ringproof.suite.generate.GeneratedCases;
import dev.ringproof.suite.generate.GeneratedCases.PersistentShape;
import dev.ringproof.suite.generate.RaceOracle;
import dev.ringproof.suite.generate.WatchedBackend;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options of a run over generated programs. */
final class Generation {
  @Option(
      names = "--generate",
      paramLabel = "N",
      description =
          "Instead of vectors: N programs made from the seed, the reference as oracle. --op names"
              + " drain (the default), run_parallel or run_persistent.")
  private int count;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Seed of the programs; the same seed makes the same ones. Default: 1.")
  private long seed;

  @Option(
      names = "--slots",
      paramLabel = "N",
      defaultValue = "16",
      description = "Slots of the ring of a run_persistent program. Default: ${DEFAULT-VALUE}.")
  private int slots;

  @Option(
      names = "--batches",
      paramLabel = "N",
      defaultValue = "8",
      description = "Batches of a run_persistent program. Default: ${DEFAULT-VALUE}.")
  private int batches;

  @Option(
      names = "--racing",
      description =
          "Small run_parallel programs whose result depends on the order; each answer must be one of"
              + " the ends that exploring all interleavings gives.")
  private boolean racing;

  @Option(
      names = "--repeat",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "With --racing: puts each program N times, so that --generate counts N cases a program."
              + " Default: ${DEFAULT-VALUE}.")
  private int repeat;

  private final RaceOracle interleavings = new RaceOracle();

  /** The backend to ask, watched if the programs race. */
  Backend watched(Backend subject) {
    return racing ? new WatchedBackend(subject) : subject;
  }

  /** What a run over racing programs met; empty for other programs. */
  Optional<String> coverage(Backend watched) {
    return watched instanceof WatchedBackend seen
        ? Optional.of(seen.coverage(interleavings))
        : Optional.empty();
  }

  /** Whether programs are asked for. */
  boolean wanted() {
    return count != 0;
  }

  /** The programs, each with the oracle's answer. */
  CaseFeed feed(List<String> operations) throws Complaint {
    if (count < 1 || slots < 1 || batches < 1 || repeat < 1) {
      throw new Complaint(
          Ringproof.WRONG_USAGE,
          "--generate, --slots, --batches and --repeat: give at least 1 each");
    }
    OperationName name = operation(operations);
    if (racing) {
      return races(name);
    }
    return GeneratedFeed.programs(name, seed, count, new PersistentShape(slots, batches));
  }

  private CaseFeed races(OperationName name) throws Complaint {
    if (name != OperationName.RUN_PARALLEL) {
      throw new Complaint(
          Ringproof.WRONG_USAGE, "--racing with --op " + name.wireName() + ": only run_parallel");
    }
    return GeneratedFeed.races(seed, count, repeat, interleavings);
  }

  private OperationName operation(List<String> operations) throws Complaint {
    List<OperationName> possible = GeneratedCases.operations();
    if (operations.isEmpty()) {
      return racing ? OperationName.RUN_PARALLEL : possible.get(0);
    }
    return OperationName.fromWire(operations.get(0))
        .filter(name -> operations.size() == 1 && possible.contains(name))
        .orElseThrow(
            () ->
                new Complaint(
                    Ringproof.WRONG_USAGE,
                    "--generate with --op "
                        + String.join(", ", operations)
                        + ": name one of "
                        + String.join(", ", possible.stream().map(n -> n.wireName()).toList())));
  }
}

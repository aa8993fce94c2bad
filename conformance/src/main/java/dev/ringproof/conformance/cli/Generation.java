package dev.ringproof.conformance.cli;

import dev.ringproof.conformance.generate.GeneratedCases;
import dev.ringproof.conformance.generate.GeneratedCases.PersistentShape;
import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.operation.OperationName;
import java.util.List;
import picocli.CommandLine.Option;

/** Options of a run over generated programs. */
final class Generation {
  private static final int CASES_A_PART = 2_048;

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

  /** Whether programs are asked for. */
  boolean wanted() {
    return count != 0;
  }

  /** The programs, each with the oracle's answer. */
  CaseFeed feed(List<String> operations, Backend oracle) throws Complaint {
    if (count < 1 || slots < 1 || batches < 1) {
      throw new Complaint(
          Ringproof.WRONG_USAGE, "--generate, --slots and --batches: give at least 1 each");
    }
    OperationName name = operation(operations);
    PersistentShape shape = new PersistentShape(slots, batches);
    GeneratedCases cases = new GeneratedCases(name, seed, oracle, shape);
    int aPart = name == OperationName.RUN_PERSISTENT ? 16 : CASES_A_PART;
    String source = "generated " + name.wireName() + " seed " + Long.toUnsignedString(seed);
    return new CaseFeed(
        source,
        count,
        (count + aPart - 1) / aPart,
        part -> cases.cases(part * aPart, Math.min((part + 1) * aPart, count)));
  }

  private static OperationName operation(List<String> operations) throws Complaint {
    List<OperationName> possible = GeneratedCases.operations();
    if (operations.isEmpty()) {
      return possible.get(0);
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

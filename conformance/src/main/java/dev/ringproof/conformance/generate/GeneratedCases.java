package dev.ringproof.conformance.generate;

import dev.ringproof.conformance.vector.Case;
import dev.ringproof.conformance.vector.Expectation;
import dev.ringproof.conformance.vector.Origin;
import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.spec.operation.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * Cases made from a seed, with an oracle's answers: the same seed always makes the same cases.
 *
 * <p>Case {@code i} depends on the seed and on {@code i} alone, so that one can be made without the
 * others.
 */
public final class GeneratedCases {
  private static final int PARALLEL_SLOTS = 40;
  private static final long GOLDEN_GAMMA = 0x9E37_79B9_7F4A_7C15L;

  private final OperationName name;
  private final long seed;
  private final Backend oracle;
  private final PersistentShape shape;

  /**
   * Size of a program for {@code run_persistent}.
   *
   * @param slots slots of the ring
   * @param batches batches that are published
   */
  public record PersistentShape(int slots, int batches) {}

  /** Cases of one execution operation. */
  public GeneratedCases(OperationName name, long seed, Backend oracle, PersistentShape shape) {
    this.name = name;
    this.seed = seed;
    this.oracle = oracle;
    this.shape = shape;
  }

  /** Operations that programs can be made for. */
  public static List<OperationName> operations() {
    return List.of(OperationName.DRAIN, OperationName.RUN_PARALLEL, OperationName.RUN_PERSISTENT);
  }

  /** Cases {@code first} to {@code end}, exclusive. */
  public List<Case> cases(int first, int end) {
    List<Case> cases = new ArrayList<>(end - first);
    for (int index = first; index < end; index++) {
      cases.add(one(index));
    }
    return cases;
  }

  private Case one(int index) {
    Operation program = program(new Dice(seed + index * GOLDEN_GAMMA));
    String id = "generated/" + name.wireName() + "/" + Long.toUnsignedString(seed) + "/" + index;
    return withOracle(id, program, oracle);
  }

  /** A case that expects what the oracle answers. */
  static Case withOracle(String id, Operation program, Backend oracle) {
    Outcome answer = oracle.apply(program);
    Expectation expected =
        answer instanceof Outcome.Done done
            ? new Expectation.Ok(done.fields())
            : new Expectation.Err(
                ((Outcome.Refused) answer).code(), ((Outcome.Refused) answer).facts());
    return new Case(id, program, expected, List.of(), Origin.GENERATED);
  }

  private Operation program(Dice dice) {
    return switch (name) {
      case DRAIN -> new AnyProgram(dice).drain();
      case RUN_PARALLEL -> new OrderFreeProgram(dice).parallel(PARALLEL_SLOTS);
      case RUN_PERSISTENT -> new OrderFreeProgram(dice).persistent(shape.slots(), shape.batches());
      default -> throw new IllegalArgumentException(name + " has no generator");
    };
  }
}

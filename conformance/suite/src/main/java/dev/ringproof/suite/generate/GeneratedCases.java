package dev.ringproof.suite.generate;

import dev.ringproof.spec.operation.ExecutionOperation;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.suite.vector.Case;
import dev.ringproof.suite.vector.Origin;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Cases made from a seed, with an oracle's answers: the same seed always makes the same cases.
 *
 * <p>Case {@code i} depends on the seed and on {@code i} alone, so that one can be made without the
 * others.
 */
public final class GeneratedCases {
  private static final int PARALLEL_SLOTS = 40;

  private final OperationName name;
  private final long seed;
  private final Oracle oracle;
  private final Function<Dice, ExecutionOperation> program;

  /**
   * Size of a program for {@code run_persistent}.
   *
   * @param slots slots of the ring
   * @param batches batches that are published
   */
  public record PersistentShape(int slots, int batches) {}

  /**
   * Cases of one execution operation.
   *
   * @throws IllegalArgumentException for another than {@link #operations} names
   */
  public GeneratedCases(OperationName name, long seed, Oracle oracle, PersistentShape shape) {
    this.name = name;
    this.seed = seed;
    this.oracle = oracle;
    this.program = programs(shape).get(name);
    if (program == null) {
      throw new IllegalArgumentException("operation=" + name + " has no generator");
    }
  }

  /** Operations that programs can be made for. */
  public static List<OperationName> operations() {
    return List.of(OperationName.DRAIN, OperationName.RUN_PARALLEL, OperationName.RUN_PERSISTENT);
  }

  /** Cases {@code first} to {@code end}, exclusive. */
  public List<Case> cases(int first, int end) {
    return IntStream.range(first, end).parallel().mapToObj(this::one).toList();
  }

  private Case one(int index) {
    ExecutionOperation made = program.apply(Dice.of(seed, index));
    String id = "generated/" + name.wireName() + "/" + Long.toUnsignedString(seed) + "/" + index;
    return new Case(id, made, oracle.expected(made).orElseThrow(), List.of(), Origin.GENERATED);
  }

  private static Map<OperationName, Function<Dice, ExecutionOperation>> programs(
      PersistentShape shape) {
    return Map.of(
        OperationName.DRAIN,
        dice -> new AnyProgram(dice).drain(),
        OperationName.RUN_PARALLEL,
        dice -> new OrderFreeProgram(dice).parallel(PARALLEL_SLOTS),
        OperationName.RUN_PERSISTENT,
        dice -> new OrderFreeProgram(dice).persistent(shape.slots(), shape.batches()));
  }
}

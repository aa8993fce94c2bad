package dev.ringproof.suite.cases;

import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.suite.generate.GeneratedCases;
import dev.ringproof.suite.generate.GeneratedCases.PersistentShape;
import dev.ringproof.suite.generate.Oracle;
import dev.ringproof.suite.generate.RaceOracle;
import dev.ringproof.suite.generate.RacingCases;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Feeds of generated programs: the same seed always makes the same ones. */
public final class GeneratedFeed {
  private static final int CASES_A_PART = 2_048;

  /** A program of many batches takes as much memory as many short ones. */
  private static final int PERSISTENT_CASES_A_PART = 16;

  private GeneratedFeed() {}

  /**
   * Programs of an execution operation, each with the reference's answer.
   *
   * @param name one of {@link GeneratedCases#operations()}
   * @param seed seed of the programs
   * @param count how many, at least 1
   * @param shape size of a {@code run_persistent} program
   */
  public static CaseFeed programs(OperationName name, long seed, int count, PersistentShape shape) {
    Oracle reference = Oracle.reference();
    Optional<Oracle> oracle = Optional.of(reference);
    GeneratedCases cases = new GeneratedCases(name, seed, reference, shape);
    int aPart = name == OperationName.RUN_PERSISTENT ? PERSISTENT_CASES_A_PART : CASES_A_PART;
    return new CaseFeed(
        "generated " + name.wireName() + " seed " + Long.toUnsignedString(seed),
        count,
        OptionalInt.of(count),
        parts(count, aPart, (first, end) -> new CasePart(cases.cases(first, end), oracle)));
  }

  /**
   * Small programs whose result depends on the order of accesses, with all ends that each may have.
   *
   * @param seed seed of the programs
   * @param count how many cases, at least 1
   * @param repeat successive cases with the same program, at least 1
   * @param interleavings what explores them
   */
  public static CaseFeed races(long seed, int count, int repeat, RaceOracle interleavings) {
    Optional<Oracle> oracle = Optional.of(interleavings);
    RacingCases cases = new RacingCases(seed, repeat, interleavings);
    return new CaseFeed(
        "generated race seed " + Long.toUnsignedString(seed),
        count,
        OptionalInt.of(count),
        parts(count, CASES_A_PART, (first, end) -> new CasePart(cases.cases(first, end), oracle)));
  }

  /** Makes the part of the cases {@code first} to {@code end}, exclusive. */
  @FunctionalInterface
  private interface Made {
    CasePart part(int first, int end);
  }

  private static Iterable<CasePart> parts(int count, int aPart, Made made) {
    return () ->
        IntStream.range(0, (count + aPart - 1) / aPart)
            .mapToObj(part -> made.part(part * aPart, Math.min((part + 1) * aPart, count)))
            .iterator();
  }
}

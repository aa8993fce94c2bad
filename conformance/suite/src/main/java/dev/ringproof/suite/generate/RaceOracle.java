package dev.ringproof.suite.generate;

import dev.ringproof.model.execution.explore.Exploration;
import dev.ringproof.model.execution.explore.Explorer;
import dev.ringproof.model.execution.explore.KernelBuffers;
import dev.ringproof.model.execution.explore.RacingProgram;
import dev.ringproof.spec.answer.ExecutionAnswer.KernelAnswer;
import dev.ringproof.spec.operation.ExecutionOperation;
import dev.ringproof.spec.operation.ExecutionOperation.RunParallel;
import dev.ringproof.suite.vector.Expectation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Allows every end that some interleaving of a program's accesses has.
 *
 * <p>Programs of {@code run_parallel} only. Remembers what it has explored, since small programs
 * come again.
 */
public final class RaceOracle implements Oracle {
  private static final int MOST_STATES = 40_000;

  private final Map<RunParallel, Optional<Expectation>> known = new ConcurrentHashMap<>();
  private final AtomicLong states = new AtomicLong();

  @Override
  public Optional<Expectation> expected(ExecutionOperation program) {
    return program instanceof RunParallel parallel
        ? known.computeIfAbsent(parallel, this::explore)
        : Optional.empty();
  }

  private Optional<Expectation> explore(RunParallel program) {
    KernelBuffers start = new KernelBuffers(program.control(), program.ring(), program.debugLog());
    RacingProgram race = RacingProgram.parallel(start, program.lanes(), program.passes());
    if (!(Explorer.explore(race, MOST_STATES) instanceof Exploration.Complete all)) {
      return Optional.empty();
    }
    states.getAndAdd(all.states());
    List<Expectation.Ok> ends = all.schedules().keySet().stream().map(RaceOracle::end).toList();
    return Optional.of(new Expectation.AnyOf(ends));
  }

  private static Expectation.Ok end(KernelBuffers end) {
    return new Expectation.Ok(new KernelAnswer(end.control(), end.ring(), end.debugLog()));
  }

  /** Number of ends that a program may come to. */
  int ends(ExecutionOperation program) {
    return expected(program)
        .map(allowed -> ((Expectation.AnyOf) allowed).alternatives().size())
        .orElse(0);
  }

  /** States met while exploring. */
  long states() {
    return states.get();
  }
}

package dev.ringproof.cli.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.model.backend.ReferenceBackend;
import dev.ringproof.model.execution.Memory;
import dev.ringproof.model.execution.WordSpace;
import dev.ringproof.spec.operation.ExecutionOperation.RunParallel;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.suite.generate.Answering;
import dev.ringproof.suite.generate.GeneratedCases;
import dev.ringproof.suite.generate.GeneratedCases.PersistentShape;
import dev.ringproof.suite.generate.Oracle;
import dev.ringproof.suite.generate.RaceOracle;
import dev.ringproof.suite.generate.RacingCases;
import dev.ringproof.suite.run.Judged;
import dev.ringproof.suite.run.Result;
import dev.ringproof.suite.run.Verdict;
import dev.ringproof.suite.vector.Case;
import dev.ringproof.suite.vector.Vectors;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Threads on shared memory leave what the norm says. */
class ConcurrentBackendTest {
  private final ConcurrentBackend backend = new ConcurrentBackend();

  @AfterEach
  void close() {
    backend.close();
  }

  private List<Result> results(List<Case> cases) {
    return Judged.by(backend, 2, cases);
  }

  @Test
  void every_vector_of_what_it_offers_passes() throws Exception {
    List<Result> asked =
        results(Vectors.bundled().cases()).stream()
            .filter(result -> result.verdict() != Verdict.SKIP)
            .toList();
    assertTrue(asked.size() > 2_000);
    assertEquals(
        List.of(), asked.stream().filter(result -> result.verdict() != Verdict.PASS).toList());
  }

  @ParameterizedTest
  @EnumSource(
      value = OperationName.class,
      names = {"DRAIN", "RUN_PARALLEL", "RUN_PERSISTENT"})
  void generated_programs_pass(OperationName name) {
    Oracle reference = Oracle.of(new ReferenceBackend());
    PersistentShape shape = new PersistentShape(8, 4);
    List<Case> cases = new GeneratedCases(name, 1, reference, shape).cases(0, 200);
    assertTrue(results(cases).stream().allMatch(result -> result.verdict() == Verdict.PASS));
  }

  @Nested
  class Races {
    private static final int CASES = 1_500;
    private static final int REPEAT = 15;

    private final List<Case> cases = new RacingCases(1, REPEAT, new RaceOracle()).cases(0, CASES);

    @Test
    void end_as_some_interleaving_does() {
      assertTrue(results(cases).stream().allMatch(result -> result.verdict() == Verdict.PASS));
    }

    @Test
    void with_an_addition_in_two_accesses_end_as_none_does() {
      assertTrue(cases.stream().anyMatch(each -> verdict(each) == Verdict.FAIL));
    }

    private Verdict verdict(Case race) {
      return Answering.verdict(race, asked -> run((RunParallel) asked));
    }

    private Outcome run(RunParallel asked) {
      KernelMemory memory = KernelMemory.copyOf(asked.control(), asked.ring(), asked.debugLog());
      Memory right = memory.forLanes();
      Memory wrong =
          new Memory(new TwoAccessAddition(right.control()), right.ring(), right.debugLog());
      ExecutorService threads = Executors.newCachedThreadPool();
      new Passes(wrong, asked.passes()).run(asked.lanes(), threads);
      threads.shutdown();
      return Outcome.done(memory.fields());
    }
  }

  /** Another lane may store between the load and the store. */
  private record TwoAccessAddition(WordSpace whole) implements WordSpace {
    @Override
    public int words() {
      return whole.words();
    }

    @Override
    public int load(int index) {
      return whole.load(index);
    }

    @Override
    public void store(int index, int word) {
      whole.store(index, word);
    }

    @Override
    public int add(int index, int delta) {
      int before = whole.load(index);
      Thread.yield();
      whole.store(index, before + delta);
      return before;
    }

    @Override
    public int compareSwap(int index, int expected, int replacement) {
      return whole.compareSwap(index, expected, replacement);
    }
  }
}

package dev.ringproof.cli.backends;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.host.backend.ConcurrentBackend;
import dev.ringproof.host.execution.KernelWords;
import dev.ringproof.model.backend.ReferenceBackend;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.suite.generate.Answering;
import dev.ringproof.suite.generate.GeneratedCases;
import dev.ringproof.suite.generate.GeneratedCases.PersistentShape;
import dev.ringproof.suite.generate.Oracle;
import dev.ringproof.suite.generate.RaceOracle;
import dev.ringproof.suite.generate.RacingCases;
import dev.ringproof.suite.judge.Result;
import dev.ringproof.suite.judge.Verdict;
import dev.ringproof.suite.run.Judged;
import dev.ringproof.suite.vector.Case;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Programs that no vector holds, on threads. */
class ConcurrentProgramsTest {
  private final ConcurrentBackend backend = new ConcurrentBackend();
  private final ConcurrentBackend wrong = new ConcurrentBackend(TwoAccessAddition::new);

  @AfterEach
  void close() {
    backend.close();
    wrong.close();
  }

  private List<Result> results(List<Case> cases) {
    return Judged.by(backend, 2, cases);
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
      return Answering.verdict(race, wrong::apply);
    }
  }

  /** Another lane may store between the load and the store. */
  private record TwoAccessAddition(KernelWords whole) implements KernelWords {
    @Override
    public int length() {
      return whole.length();
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

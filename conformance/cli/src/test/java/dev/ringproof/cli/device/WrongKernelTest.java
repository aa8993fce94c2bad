package dev.ringproof.cli.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.model.backend.ReferenceBackend;
import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.norm.Rule;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.suite.generate.GeneratedCases;
import dev.ringproof.suite.generate.GeneratedCases.PersistentShape;
import dev.ringproof.suite.generate.Oracle;
import dev.ringproof.suite.generate.Shrinker;
import dev.ringproof.suite.run.Result;
import dev.ringproof.suite.run.Runner;
import dev.ringproof.suite.run.Verdict;
import dev.ringproof.suite.vector.Case;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kernels that differ from the right one in a line: the suite finds each and names its rule. */
class WrongKernelTest {
  private static final int PROGRAMS = 6_000;
  private static final int FAILURES = 5;
  private static final PersistentShape SMALL = new PersistentShape(4, 2);

  private final Oracle oracle = Oracle.of(new ReferenceBackend());

  @ParameterizedTest
  @CsvSource({
    "no_authorisation, EXE-07",
    "authorisation_wraps, EXE-07",
    "shutdown_ignored, EXE-05",
    "inner_metrics_skipped, EXE-09",
    "swap_ignores_expected, EXE-13",
    "memcpy_descends, EXE-14",
    "fence_writes_count, EXE-16",
    "log_drops_last_record, EXE-17",
    "fault_counts_as_done, EXE-26",
    "done_before_effects, EXE-29"
  })
  void each_wrong_kernel_is_blamed_on_the_rule_that_it_breaks(String kernel, String rule)
      throws IOException {
    try (Backend wrong = Kernels.wrong(kernel, 30_000)) {
      assertEquals(Set.of(rule), blamed(wrong));
    }
  }

  private Set<String> blamed(Backend wrong) {
    Runner runner = new Runner(wrong, 2);
    List<Result> failed = new ArrayList<>();
    runner.run(
        programs(OperationName.DRAIN, PROGRAMS),
        result -> {
          if (result.verdict() == Verdict.FAIL && failed.size() < FAILURES) {
            failed.add(new Shrinker(runner, oracle).shrink(result));
          }
        });
    assertEquals(FAILURES, failed.size(), "failing programs");
    return failed.stream()
        .map(result -> result.blamed().map(Rule::id).orElse("none"))
        .collect(Collectors.toSet());
  }

  @Test
  void a_kernel_that_hangs_times_out_and_the_next_case_runs() throws IOException {
    List<Result> results = new ArrayList<>();
    try (Backend hung = Kernels.wrong("hang", 500)) {
      Runner runner = new Runner(hung, 1);
      runner.run(programs(OperationName.RUN_PERSISTENT, 1), results::add);
      runner.run(programs(OperationName.RUN_PARALLEL, 3), results::add);
    }
    List<Verdict> verdicts = results.stream().map(Result::verdict).toList();
    assertEquals(List.of(Verdict.TIMEOUT, Verdict.PASS, Verdict.PASS, Verdict.PASS), verdicts);
  }

  @Test
  void the_right_kernel_passes_what_finds_the_wrong_ones() throws IOException {
    try (Backend right = Kernels.right()) {
      List<Result> results = new ArrayList<>();
      new Runner(right, 2).run(programs(OperationName.DRAIN, PROGRAMS), results::add);
      assertTrue(results.stream().allMatch(result -> result.verdict() == Verdict.PASS));
      assertEquals(PROGRAMS, results.size());
    }
  }

  private List<Case> programs(OperationName name, int count) {
    return new GeneratedCases(name, 1, oracle, SMALL).cases(0, count);
  }
}

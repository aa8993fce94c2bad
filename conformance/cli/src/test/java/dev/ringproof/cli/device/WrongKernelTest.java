package dev.ringproof.cli.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.norm.Rule;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.suite.cases.GeneratedFeed;
import dev.ringproof.suite.generate.GeneratedCases.PersistentShape;
import dev.ringproof.suite.judge.Result;
import dev.ringproof.suite.judge.Verdict;
import dev.ringproof.suite.run.RunTerms;
import dev.ringproof.suite.run.SuiteRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kernels that differ from the right one in a line: the suite finds each and names its rule. */
@Isolated("it says by system properties which kernel is loaded")
class WrongKernelTest {
  private static final int PROGRAMS = 6_000;
  private static final int FAILURES = 5;
  private static final PersistentShape SMALL = new PersistentShape(4, 2);

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
  @Proves({
    "EXE-05", "EXE-07", "EXE-09", "EXE-13", "EXE-14", "EXE-16", "EXE-17", "EXE-26", "EXE-29"
  })
  void each_wrong_kernel_is_blamed_on_the_rule_that_it_breaks(String kernel, String rule)
      throws IOException {
    try (Backend wrong = Kernels.wrong(kernel, 30_000)) {
      assertEquals(Set.of(rule), blamed(wrong));
    }
  }

  private Set<String> blamed(Backend wrong) {
    List<Result> failed =
        results(wrong, OperationName.DRAIN, PROGRAMS).stream()
            .filter(result -> result.verdict() == Verdict.FAIL)
            .limit(FAILURES)
            .toList();
    assertEquals(FAILURES, failed.size(), "failing programs");
    return failed.stream()
        .map(result -> result.blamed().map(Rule::id).orElse("none"))
        .collect(Collectors.toSet());
  }

  private static List<Result> results(Backend subject, OperationName name, int programs) {
    List<Result> results = new ArrayList<>();
    SuiteRun.of(subject)
        .cases(GeneratedFeed.programs(name, 1, programs, SMALL))
        .terms(RunTerms.USUAL.withJobs(2).withShrunk(FAILURES))
        .listen(results::add)
        .run();
    return results;
  }

  @Test
  void a_kernel_that_hangs_times_out_and_the_next_case_runs() throws IOException {
    List<Result> results = new ArrayList<>();
    try (Backend hung = Kernels.wrong("hang", 500)) {
      results.addAll(results(hung, OperationName.RUN_PERSISTENT, 1));
      results.addAll(results(hung, OperationName.RUN_PARALLEL, 3));
    }
    List<Verdict> verdicts = results.stream().map(Result::verdict).toList();
    assertEquals(List.of(Verdict.TIMEOUT, Verdict.PASS, Verdict.PASS, Verdict.PASS), verdicts);
  }

  @Test
  void the_right_kernel_passes_what_finds_the_wrong_ones() throws IOException {
    try (Backend right = Kernels.right()) {
      List<Result> results = results(right, OperationName.DRAIN, PROGRAMS);
      assertTrue(results.stream().allMatch(result -> result.verdict() == Verdict.PASS));
      assertEquals(PROGRAMS, results.size());
    }
  }
}

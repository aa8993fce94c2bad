package dev.ringproof.stress.litmus.run;

import dev.ringproof.suite.judge.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.runners.TestList;
import org.openjdk.jcstress.util.Counter;

/** The results of jcstress, judged anew: the counts are its, the verdicts are ours. */
final class LitmusResults {
  private LitmusResults() {}

  /**
   * A result for each test, in the order of their names. A test that the file does not mention has
   * one too, with no sample.
   *
   * @param tests names, as jcstress lists them
   * @param file what jcstress wrote
   */
  static List<LitmusResult> read(Collection<String> tests, Path file) throws IOException {
    Map<String, List<TestResult>> runs =
        blob(file).stream().collect(Collectors.groupingBy(TestResult::getName));
    List<LitmusResult> results = new ArrayList<>();
    for (String test : tests) {
      results.add(result(TestList.getInfo(test), runs.getOrDefault(test, List.of())));
    }
    return results;
  }

  private static Collection<TestResult> blob(Path file) throws IOException {
    InProcessCollector collector = new InProcessCollector();
    DiskReadCollector reader = new DiskReadCollector(file.toString(), collector);
    try {
      reader.dump();
    } catch (ClassNotFoundException other) {
      throw new IOException(file + ": written by another jcstress; run the tests again", other);
    } finally {
      reader.close();
    }
    return collector.getTestResults();
  }

  private static LitmusResult result(TestInfo info, List<TestResult> runs) {
    Counter<String> counts = new Counter<>();
    Status status = Status.NORMAL;
    List<String> messages = new ArrayList<>();
    for (TestResult run : runs) {
      counts.merge(run.getCounter());
      status = status.combine(run.status());
      messages.addAll(run.getMessages());
    }
    String note = messages.isEmpty() ? status.name() : status + ": " + messages.get(0);
    return new LitmusResult(
        testClass(info), ending(status), note.strip(), LitmusResults.outcomes(info, counts));
  }

  private static List<LitmusOutcome> outcomes(TestInfo info, Counter<String> counts) {
    Map<String, LitmusOutcome> outcomes = new TreeMap<>();
    // What nobody saw is reported too: that it can happen is part of what the test says.
    info.cases()
        .forEach(
            each ->
                outcomes.put(
                    each.matchPattern(),
                    new LitmusOutcome(each.matchPattern(), each.expect(), 0, each.description())));
    for (String id : counts.elementSet()) {
      var grade =
          info.cases().stream()
              .filter(each -> each.matchesExactly(id))
              .findFirst()
              .or(() -> info.cases().stream().filter(each -> each.matches(id)).findFirst())
              .orElse(info.unmatched());
      outcomes.put(
          id, new LitmusOutcome(id, grade.expect(), counts.count(id), grade.description()));
    }
    return List.copyOf(outcomes.values());
  }

  /** The class of a test by its name, as jcstress lists it. */
  static Class<?> testClass(String test) {
    return testClass(TestList.getInfo(test));
  }

  private static Class<?> testClass(TestInfo info) {
    try {
      return Class.forName(info.binaryName(), false, LitmusResults.class.getClassLoader());
    } catch (ClassNotFoundException gone) {
      throw new IllegalStateException(
          "test=" + info.name() + ": listed and not there; build the module anew", gone);
    }
  }

  private static Optional<Verdict> ending(Status status) {
    return switch (status) {
      case NORMAL -> Optional.empty();
      case TIMEOUT_ERROR -> Optional.of(Verdict.TIMEOUT);
      case VM_ERROR, TEST_ERROR -> Optional.of(Verdict.CRASH);
      case API_MISMATCH, CHECK_TEST_ERROR -> Optional.of(Verdict.HARNESS_ERROR);
    };
  }
}

package dev.ringproof.suite.testee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringproof.spec.answer.CodecAnswer.ByteLenAnswer;
import dev.ringproof.spec.operation.CodecOperation.ControlByteLen;
import dev.ringproof.spec.operation.CodecOperation.ReadDoneCount;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.suite.cases.CaseFeed;
import dev.ringproof.suite.judge.Break;
import dev.ringproof.suite.judge.BreakException;
import dev.ringproof.suite.judge.Verdict;
import dev.ringproof.suite.run.Conclusion.Ending;
import dev.ringproof.suite.run.RunTerms;
import dev.ringproof.suite.run.SuiteRun;
import dev.ringproof.suite.vector.Case;
import dev.ringproof.suite.vector.Expectation;
import dev.ringproof.suite.vector.Origin;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of testee that breaks, and what is said of it; and each odd one that is right. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class HostileTesteeTest {
  private static final Duration AMPLE = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofSeconds(3);
  private static final List<Operation> FOUR =
      IntStream.of(0, 13, 2, 4).<Operation>mapToObj(ControlByteLen::new).toList();

  private static final List<List<Operation>> ONE_BY_ONE = FOUR.stream().map(List::of).toList();

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mid:exit9         | CRASH          | exit status 9
          mid:exit0         | CRASH          | exit status 0 before the end of its input
          mid:signal        | CRASH          | signal 9 (SIGKILL)
          mid:crashed       | CRASH          | says backend_crashed: no message
          mid:late          | TIMEOUT        | says backend_timeout: no message
          mid:hang          | TIMEOUT        | no answer within 3 s
          mid:shut_out      | PROTOCOL_ERROR | closed its output
          mid:shut_in       | PROTOCOL_ERROR | closed its input
          mid:twice         | PROTOCOL_ERROR | a second answer to request 3
          mid:twice_else    | PROTOCOL_ERROR | a second answer to request 3
          mid:unknown_id    | PROTOCOL_ERROR | an answer to request 99999 that nobody asked
          mid:text_id       | PROTOCOL_ERROR |
          mid:junk          | PROTOCOL_ERROR |
          mid:blank         | PROTOCOL_ERROR | column 1: blank line; remove it
          mid:debug         | PROTOCOL_ERROR |
          mid:ill_formed    | PROTOCOL_ERROR |
          mid:half          | PROTOCOL_ERROR |
          mid:nested        | PROTOCOL_ERROR | column 1: nested more than 32 deep; send flatter
          mid:huge          | PROTOCOL_ERROR |
          mid:huge_ended    | PROTOCOL_ERROR |
          each:exit9        | CRASH          | exit status 9
          each:exit0        | CRASH          | exit status 0 before the end of its input
          each:signal       | CRASH          | signal 9 (SIGKILL)
          each:again        | PROTOCOL_ERROR |
          each:unknown_id   | PROTOCOL_ERROR | an answer to request 99999 that nobody asked
          each:junk         | PROTOCOL_ERROR |
          each:blank        | PROTOCOL_ERROR | column 1: blank line; remove it
          each:ill_formed   | PROTOCOL_ERROR |
          each:shut_out     | PROTOCOL_ERROR | closed its output
          each:huge         | PROTOCOL_ERROR |
          end:exit9         | CRASH          | exit status 9
          end:signal        | CRASH          | signal 9 (SIGKILL)
          end:hang          | TIMEOUT        | did not end within 3 s of the end of its input
          end:junk          | PROTOCOL_ERROR |
          end:unended_junk  | PROTOCOL_ERROR |
          end:again         | PROTOCOL_ERROR | a second answer to request 1
          end:huge          | PROTOCOL_ERROR |
          """)
  void a_kind_that_breaks_is_told_as_what_it_did(String kind, Verdict verdict, String what)
      throws Exception {
    Duration limit = kind.matches(".*(hang|shut_.*)") ? SHORT : AMPLE;
    List<Break> breaks = breaks(kind, limit);
    assertFalse(breaks.isEmpty(), kind);
    assertEquals(verdict, breaks.get(0).verdict(), breaks.toString());
    if (what != null) {
      assertEquals(what, breaks.get(0).what());
    }
    assertEquals(Ending.DOES_NOT_CONFORM, ending(kind, limit));
  }

  @ParameterizedTest
  @ValueSource(strings = {"all:slow", "all:backwards", "all:crlf", "all:loud", "all:unended_loud"})
  void an_odd_one_that_keeps_the_protocol_does_not_break(String kind) throws Exception {
    assertEquals(List.of(), breaks(kind, AMPLE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"all:slow", "all:crlf", "all:loud", "all:unended_loud"})
  void an_odd_one_that_keeps_the_protocol_conforms(String kind) {
    assertEquals(Ending.CONFORMS, ending(kind, AMPLE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"end:leave", "end:leave_silent", "end:leave_apart"})
  void processes_left_behind_are_named_and_ended(String kind) throws Exception {
    assumeTrue(ProcTable.isThere(), "no /proc: descent alone is seen here");
    Break left = breaks(kind, AMPLE).get(0);
    assertEquals(Verdict.PROTOCOL_ERROR, left.verdict());
    String name = "left 1 process behind: sleep (";
    assertTrue(left.what().startsWith(name), left.what());
  }

  @Test
  void a_break_carries_the_line_and_the_last_words() throws Exception {
    assertEquals(Optional.of("junk"), breaks("mid:junk", AMPLE).get(0).line());
    assertEquals(Optional.of("last words"), breaks("mid:exit9", AMPLE).get(0).said());
  }

  @ParameterizedTest
  @ValueSource(strings = {"mid:other", "mid:less"})
  void one_that_is_another_after_a_restart_breaks_again(String kind) throws Exception {
    List<Break> breaks = breaks(kind, AMPLE);
    assertEquals(Verdict.CRASH, breaks.get(0).verdict());
    assertEquals(Verdict.PROTOCOL_ERROR, breaks.get(1).verdict());
  }

  @Test
  void one_that_does_not_read_stops_nobody_and_is_late() throws Exception {
    Operation large = new ReadDoneCount(Bytes.of(new byte[1 << 20]));
    try (TesteeBackend backend = testee("mid:unread", SHORT)) {
      List<Break> breaks = asked(backend, List.of(large, large));
      assertEquals(
          List.of("did not read its input within 3 s"),
          breaks.stream().map(Break::what).distinct().toList());
      assertEquals(Verdict.TIMEOUT, breaks.get(0).verdict());
    }
  }

  @Test
  void a_slow_one_that_answers_one_by_one_is_not_late_while_answers_come() throws Exception {
    try (TesteeBackend backend = testee("all:slow", Duration.ofSeconds(2))) {
      List<Operation> many =
          IntStream.range(20, 28).<Operation>mapToObj(ControlByteLen::new).toList();
      assertEquals(List.of(), asked(backend, many));
    }
  }

  /** What a run says of it: nothing that it did is forgiven. */
  private Ending ending(String kind, Duration limit) {
    Expectation right = new Expectation.Ok(new ByteLenAnswer(OptionalLong.of(640)));
    List<Case> cases =
        IntStream.range(0, 4)
            .mapToObj(at -> new Case("" + at, FOUR.get(at), right, List.of(), Origin.GENERATED))
            .toList();
    // The first process of a file misbehaves.
    TesteeCommand command = command(kind, folder.resolve("run"));
    try (TesteeBackend backend = new TesteeBackend(command, limit, "x")) {
      return SuiteRun.of(backend)
          .cases(CaseFeed.of("four", cases))
          .terms(RunTerms.USUAL.withJobs(1))
          .run()
          .conclusion()
          .ending();
    }
  }

  private List<Break> breaks(String kind, Duration limit) throws Exception {
    try (TesteeBackend backend = testee(kind, limit)) {
      List<Break> breaks = new ArrayList<>();
      for (List<Operation> some : kind.equals("all:backwards") ? List.of(FOUR) : ONE_BY_ONE) {
        breaks.addAll(asked(backend, some));
        breaks.addAll(backend.takeBreaks());
      }
      backend.finish();
      breaks.addAll(backend.takeBreaks());
      assertEquals(List.of(), ProcTable.of(-1, folder.resolve("started").toString()));
      return breaks;
    }
  }

  /** Asks them all at once; the breaks that they hear of. */
  private static List<Break> asked(TesteeBackend backend, List<Operation> operations)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(operations.size());
    try {
      List<Future<Outcome>> answers =
          operations.stream().map(each -> threads.submit(() -> backend.apply(each))).toList();
      List<Break> breaks = new ArrayList<>();
      for (Future<Outcome> answer : answers) {
        broken(answer).ifPresent(breaks::add);
      }
      return breaks;
    } finally {
      threads.shutdown();
    }
  }

  private static Optional<Break> broken(Future<Outcome> answer) throws Exception {
    try {
      answer.get();
      return Optional.empty();
    } catch (ExecutionException failed) {
      return Optional.of(((BreakException) failed.getCause()).broken());
    }
  }

  private TesteeBackend testee(String kind, Duration limit) {
    return new TesteeBackend(command(kind, folder.resolve("started")), limit, "x");
  }

  static TesteeCommand command(String kind, Path file) {
    String java =
        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    return new TesteeCommand(
        kind,
        List.of(
            java,
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            HostileTestee.class.getName(),
            kind,
            file.toString()),
        Map.of("RINGPROOF_TEST_FILE", file.toString()),
        AMPLE);
  }
}

package dev.ringproof.suite.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.backend.BackendTimeoutException;
import dev.ringproof.spec.operation.CodecOperation.ControlByteLen;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.operation.SlotOperation.Transition;
import dev.ringproof.spec.slot.SlotTransition;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.suite.vector.Case;
import dev.ringproof.suite.vector.Expectation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Putting cases to a backend. */
class RunnerTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void results_come_in_the_order_of_the_cases_on_the_callers_thread(int jobs) {
    List<Case> cases = IntStream.range(0, 100).mapToObj(i -> Cases.of("case/" + i)).toList();
    List<String> ids = new ArrayList<>();
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    new Runner(Cases.codec(each -> Outcome.done(Cases.bytes(640))), jobs)
        .run(
            cases,
            result -> {
              ids.add(result.asked().id());
              threads.add(Thread.currentThread());
            });
    assertEquals(cases.stream().map(Case::id).toList(), ids);
    assertEquals(Set.of(Thread.currentThread()), threads);
  }

  @Test
  void no_cases_are_no_results() {
    List<Result> results = new ArrayList<>();
    new Runner(Cases.codec(each -> null), 2).run(List.of(), results::add);
    assertEquals(List.of(), results);
  }

  @Test
  void a_right_answer_passes_and_a_wrong_one_fails() {
    Case subject = Cases.of("a");
    assertEquals(
        Verdict.PASS, verdict(Cases.codec(each -> Outcome.done(Cases.bytes(640))), subject));
    assertEquals(
        Verdict.FAIL, verdict(Cases.codec(each -> Outcome.done(Cases.bytes(641))), subject));
  }

  @Test
  void what_is_not_offered_is_skipped_and_not_asked() {
    Case subject =
        Cases.of(
            "a",
            new Transition(Bytes.EMPTY, 0, SlotTransition.CLAIM),
            new Expectation.Ok(Cases.bytes(1)));
    Backend broken = Cases.codec(RunnerTest::mustNotBeAsked);
    assertEquals(Verdict.SKIP, verdict(broken, subject));
  }

  @Test
  void an_exception_is_a_crash_of_that_case_alone() {
    Case guilty = Cases.of("b", new ControlByteLen(1), new Expectation.Ok(Cases.bytes(640)));
    List<Result> results = new ArrayList<>();
    new Runner(Cases.codec(RunnerTest::throwsAtOne), 2)
        .run(List.of(Cases.of("a"), guilty, Cases.of("c")), results::add);
    assertEquals(
        List.of(Verdict.PASS, Verdict.CRASH, Verdict.PASS),
        results.stream().map(Result::verdict).toList());
    assertEquals(1, results.get(1).note().lines().count());
  }

  private static Outcome throwsAtOne(Operation operation) {
    if (operation.equals(new ControlByteLen(1))) {
      throw new IllegalStateException("first line\nsecond line");
    }
    return Outcome.done(Cases.bytes(640));
  }

  @Test
  void errors_of_the_backend_are_crashes_too() {
    assertEquals(Verdict.CRASH, thrown(new StackOverflowError()));
    assertEquals(Verdict.CRASH, thrown(new NoClassDefFoundError("x")));
    assertEquals(Verdict.CRASH, thrown(new RuntimeException()));
  }

  @Test
  void no_answer_in_time_is_a_time_out() {
    Backend late =
        Cases.codec(
            each -> {
              throw new BackendTimeoutException("late", Duration.ofSeconds(1));
            });
    assertEquals(Verdict.TIMEOUT, verdict(late, Cases.of("a")));
  }

  @Test
  void no_answer_at_all_is_not_a_pass() {
    assertEquals(true, verdict(Cases.codec(each -> null), Cases.of("a")).bad());
  }

  private static Verdict thrown(Throwable broken) {
    Backend backend =
        Cases.codec(
            each -> {
              if (broken instanceof Error error) {
                throw error;
              }
              throw (RuntimeException) broken;
            });
    return verdict(backend, Cases.of("a"));
  }

  private static Outcome mustNotBeAsked(Object operation) {
    throw new AssertionError("asked " + operation);
  }

  private static Verdict verdict(Backend backend, Case subject) {
    return new Runner(backend, 1).one(subject).verdict();
  }
}

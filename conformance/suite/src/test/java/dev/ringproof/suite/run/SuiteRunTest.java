package dev.ringproof.suite.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.backend.BackendProvider.Availability;
import dev.ringproof.spec.operation.ExecutionOperation.Drain;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.suite.cases.CaseFeed;
import dev.ringproof.suite.cases.CasePart;
import dev.ringproof.suite.cases.GeneratedFeed;
import dev.ringproof.suite.generate.Answering;
import dev.ringproof.suite.generate.GeneratedCases.PersistentShape;
import dev.ringproof.suite.judge.Cases;
import dev.ringproof.suite.judge.Result;
import dev.ringproof.suite.judge.Verdict;
import dev.ringproof.suite.run.Conclusion.Ending;
import dev.ringproof.suite.run.RunEnd.Canaries;
import dev.ringproof.suite.vector.Case;
import dev.ringproof.suite.vector.Vectors;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole run: what is asked, who hears of it, and what is concluded. */
class SuiteRunTest {
  private static final Outcome RIGHT = Outcome.done(Cases.bytes(640));
  private static final RunTerms TERMS = RunTerms.USUAL.withJobs(2).withShrunk(2);

  private static CaseFeed feed(String... ids) {
    return CaseFeed.of("these", List.of(ids).stream().map(Cases::of).toList());
  }

  private static SuiteRun run(Function<Operation, Outcome> answer, CaseFeed feed) {
    return SuiteRun.of(Cases.codec(answer)).cases(feed).terms(TERMS);
  }

  @Nested
  class A_canary {
    @Test
    void that_breaks_the_subject_was_not_caught_and_is_not_forgiven() {
      AtomicInteger asked = new AtomicInteger();
      RunEnd end =
          run(
                  operation -> {
                    if (asked.incrementAndGet() > 1) {
                      throw new IllegalStateException("the second time");
                    }
                    return RIGHT;
                  },
                  feed("one"))
              .run();
      assertEquals(new Canaries(1, 0), end.canaries());
      assertEquals(Ending.DOES_NOT_CONFORM, end.conclusion().ending());
    }
  }

  @Nested
  class Listeners {
    private final List<String> heard = new ArrayList<>();

    private RunListener listener(String name) {
      return new RunListener() {
        @Override
        public void started(RunStart start) {
          heard.add(name + " " + start.subject() + " " + start.cases().total());
        }

        @Override
        public void judged(Result result) {
          heard.add(name + " " + result.asked().id() + " " + result.verdict());
        }

        @Override
        public void ended(RunEnd end) {
          heard.add(name + " " + end.conclusion().ending());
        }
      };
    }

    @Test
    void hear_the_start_each_verdict_in_order_and_the_end() {
      run(each -> RIGHT, feed("a", "b")).listen(listener("1")).listen(listener("2")).run();
      assertEquals(
          List.of(
              "1 test 2",
              "2 test 2",
              "1 a PASS",
              "2 a PASS",
              "1 b PASS",
              "2 b PASS",
              "1 CONFORMS",
              "2 CONFORMS"),
          heard);
    }

    @Test
    void never_hear_of_canaries() {
      run(each -> RIGHT, feed("a")).listen(listener("1")).run();
      assertTrue(heard.stream().noneMatch(line -> line.contains("canary")));
    }

    @Test
    void that_throw_end_the_run() {
      SuiteRun run =
          run(each -> RIGHT, feed("a"))
              .listen(
                  result -> {
                    throw new IllegalStateException("full disk");
                  });
      assertThrows(IllegalStateException.class, run::run);
    }
  }

  @Nested
  class Canaries_of_a_run {
    @Test
    void are_set_once_an_operation_however_many_parts_there_are() {
      CaseFeed feed = feed("a", "b").then(feed("c"));
      assertEquals(new Canaries(1, 1), run(each -> RIGHT, feed).run().canaries());
    }

    @Test
    void are_set_for_operations_of_later_parts_too() {
      CaseFeed drains =
          GeneratedFeed.programs(OperationName.DRAIN, 1, 2, new PersistentShape(1, 1));
      Backend reference = new dev.ringproof.model.backend.ReferenceBackend();
      RunEnd end = SuiteRun.of(reference).cases(feed("a").then(drains)).terms(TERMS).run();
      assertEquals(new Canaries(2, 2), end.canaries());
    }

    @Test
    void void_the_run_when_one_is_passed() {
      List<Operation> asked = new ArrayList<>();
      Function<Operation, Outcome> flatterer =
          operation ->
              Outcome.done(Cases.bytes(asked.isEmpty() & asked.add(operation) ? 640 : 641));
      RunEnd end = run(flatterer, feed("a")).terms(TERMS.withJobs(1)).run();
      assertEquals(Ending.VOID, end.conclusion().ending());
    }
  }

  @Nested
  class The_conclusion {
    @Test
    void is_that_of_the_verdicts() {
      RunEnd end = run(each -> Outcome.done(Cases.bytes(1)), feed("a", "b")).run();
      assertEquals(Ending.DOES_NOT_CONFORM, end.conclusion().ending());
      assertEquals(2, end.tally().count(Verdict.FAIL));
    }

    @Test
    void is_a_harness_error_when_a_case_got_no_verdict() {
      CaseFeed short_ = new CaseFeed("these", 2, OptionalInt.empty(), feed("a").parts());
      RunEnd end = run(each -> RIGHT, short_).run();
      assertEquals(Ending.HARNESS_ERROR, end.conclusion().ending());
    }

    @Test
    void about_a_subject_that_is_absent_depends_on_whether_it_must_be_there() {
      SuiteRun run = SuiteRun.of("gpu", new Availability.Absent("no driver")).cases(feed("a", "b"));
      RunEnd required = run.terms(RunTerms.USUAL).run();
      RunEnd optional = run.terms(RunTerms.USUAL.whereAbsentIsOk()).run();
      assertEquals(Ending.VOID, required.conclusion().ending());
      assertEquals(Ending.ABSENT, optional.conclusion().ending());
      assertEquals(2, optional.tally().count(Verdict.ABSENT));
    }
  }

  @Nested
  class Failing_programs {
    private final CaseFeed programs =
        GeneratedFeed.programs(OperationName.DRAIN, 1, 20, new PersistentShape(1, 1));
    private final Backend wrong = new Answering(operation -> forgetsTheRing((Drain) operation));

    private static Outcome forgetsTheRing(Drain drain) {
      Outcome right = new dev.ringproof.model.backend.ReferenceBackend().apply(drain);
      return right instanceof Outcome.Done done
          ? Outcome.done(OperationName.DRAIN, done.fields().with("ring", drain.ring()))
          : right;
    }

    @Test
    void are_made_smaller_as_many_as_are_asked_for() {
      List<String> failed = new ArrayList<>();
      RunListener failures =
          result -> {
            if (result.verdict() == Verdict.FAIL) {
              failed.add(result.asked().id());
            }
          };
      SuiteRun.of(wrong).cases(programs).terms(TERMS).listen(failures).run();
      assertTrue(failed.size() > TERMS.shrunk());
      assertEquals(
          IntStream.range(0, failed.size()).mapToObj(i -> i < TERMS.shrunk()).toList(),
          failed.stream().map(id -> id.endsWith("/shrunk")).toList());
    }

    @Test
    void are_left_alone_when_nobody_knows_what_smaller_ones_come_to() {
      List<Case> cases = new ArrayList<>();
      programs.parts().forEach(part -> cases.addAll(part.cases()));
      CaseFeed mute =
          new CaseFeed(
              "mute",
              cases.size(),
              OptionalInt.empty(),
              List.of(new CasePart(cases, Optional.empty())));
      SuiteRun.of(wrong)
          .cases(mute)
          .terms(TERMS)
          .listen(result -> assertTrue(!result.asked().id().endsWith("/shrunk")))
          .run();
    }
  }

  @Nested
  class A_capsule {
    @TempDir Path folder;

    @Test
    void holds_the_failing_cases_and_no_others() throws Exception {
      ByteArrayOutputStream lines = new ByteArrayOutputStream();
      Function<Operation, Outcome> sometimes =
          operation -> operation.equals(Cases.OPERATION) ? Outcome.done(Cases.bytes(1)) : RIGHT;
      List<Case> cases = new ArrayList<>(Vectors.bundled().cases().subList(0, 3));
      cases.add(Cases.of("guilty"));
      List<String> failed = new ArrayList<>();
      RunListener failures =
          result -> {
            if (result.verdict().bad()) {
              failed.add(result.asked().id());
            }
          };
      run(sometimes, CaseFeed.of("some", cases)).capsule(lines).listen(failures).run();
      Path file = Files.write(folder.resolve("capsule.jsonl"), lines.toByteArray());
      List<Case> kept = Vectors.from(List.of(file)).cases();
      assertEquals(failed, kept.stream().map(Case::id).toList());
      assertTrue(failed.contains("guilty"));
    }
  }
}

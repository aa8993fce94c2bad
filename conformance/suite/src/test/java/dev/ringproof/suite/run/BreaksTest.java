package dev.ringproof.suite.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.backend.Implementation;
import dev.ringproof.spec.operation.Capability;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.suite.cases.CaseFeed;
import dev.ringproof.suite.judge.Break;
import dev.ringproof.suite.judge.BreakException;
import dev.ringproof.suite.judge.Breakdown;
import dev.ringproof.suite.judge.Cases;
import dev.ringproof.suite.judge.Conversation;
import dev.ringproof.suite.judge.Result;
import dev.ringproof.suite.judge.Supervised;
import dev.ringproof.suite.judge.Verdict;
import dev.ringproof.suite.run.Conclusion.Ending;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What breaks a subject is asked again, and nothing makes it good. */
class BreaksTest {
  private static final Outcome RIGHT = Outcome.done(Cases.bytes(640));
  private static final Break DEATH = Break.of(Verdict.CRASH, "exit status 9");

  private final List<Result> results = new ArrayList<>();
  private final List<Breakdown> breakdowns = new ArrayList<>();

  private RunEnd run(Backend subject, RunTerms terms, CaseFeed feed) {
    return SuiteRun.of(subject).cases(feed).terms(terms).listen(new Ears()).run();
  }

  private RunEnd run(Backend subject, int cases) {
    return run(subject, RunTerms.USUAL.withJobs(1), feed(cases));
  }

  private static CaseFeed feed(int cases) {
    return CaseFeed.of(
        "these", IntStream.range(0, cases).mapToObj(at -> Cases.of("case/" + at)).toList());
  }

  private List<Verdict> verdicts() {
    return results.stream().map(Result::verdict).toList();
  }

  private final class Ears implements RunListener {
    @Override
    public void judged(Result result) {
      results.add(result);
    }

    @Override
    public void broke(Breakdown breakdown) {
      breakdowns.add(breakdown);
    }
  }

  /** A subject in another process, as it looks from here. */
  private record Other(
      Function<Operation, Outcome> beside, Function<Operation, Outcome> alone, List<Break> later)
      implements Supervised {
    @Override
    public Implementation implementation() {
      return Implementation.of("other", "1", "none");
    }

    @Override
    public Set<Capability> capabilities() {
      return Set.of(Capability.CODEC);
    }

    @Override
    public Outcome apply(Operation operation) {
      return beside.apply(operation);
    }

    @Override
    public Outcome alone(Operation operation) {
      return alone.apply(operation);
    }

    @Override
    public Conversation converse() {
      throw new BreakException(DEATH);
    }

    @Override
    public List<Break> takeBreaks() {
      List<Break> taken = List.copyOf(later);
      later.clear();
      return taken;
    }

    @Override
    public void finish() {}
  }

  private static Outcome dies(Operation operation) {
    throw new BreakException(DEATH);
  }

  @Nested
  class A_subject_that_breaks {
    @Test
    void together_and_alone_breaks_always() {
      RunEnd end = run(new Other(BreaksTest::dies, BreaksTest::dies, new ArrayList<>()), 1);
      assertEquals(List.of(Verdict.CRASH), verdicts());
      assertTrue(breakdowns.get(0).always());
      assertEquals(Ending.DOES_NOT_CONFORM, end.conclusion().ending());
    }

    @Test
    void only_once_breaks_sometimes_and_does_not_conform() {
      AtomicInteger asked = new AtomicInteger();
      Function<Operation, Outcome> once = each -> asked.incrementAndGet() > 1 ? RIGHT : dies(each);
      RunEnd end = run(new Other(once, each -> RIGHT, new ArrayList<>()), 1);
      assertEquals(List.of(Verdict.PASS), verdicts());
      assertEquals(List.of("case/0"), breakdowns.get(0).cases());
      assertEquals(Ending.DOES_NOT_CONFORM, end.conclusion().ending());
    }

    @Test
    void while_nothing_is_asked_does_not_conform() {
      Other subject = new Other(each -> RIGHT, each -> RIGHT, new ArrayList<>(List.of(DEATH)));
      RunEnd end = run(subject, 2);
      // It claims one capability, and the canary's answer is right as well: nothing else is wrong.
      assertEquals(List.of(Verdict.PASS, Verdict.PASS), verdicts());
      assertEquals(List.of(new Breakdown(DEATH, List.of(), 1, 1)), breakdowns);
      assertEquals(Ending.DOES_NOT_CONFORM, end.conclusion().ending());
    }

    @Test
    void in_this_process_is_asked_again_too() {
      Backend broken =
          Cases.codec(
              each -> {
                throw new StackOverflowError();
              });
      assertEquals(Ending.DOES_NOT_CONFORM, run(broken, 1).conclusion().ending());
      assertEquals(2, breakdowns.get(0).times());
    }
  }

  @Nested
  class A_hopeless_run {
    private final Other dead = new Other(BreaksTest::dies, BreaksTest::dies, new ArrayList<>());

    private Outcome always(Operation operation) {
      throw new BreakException(Break.of(Verdict.TIMEOUT, "no answer"));
    }

    @Test
    void ends_after_so_many_breaks_in_a_row() {
      RunEnd end = run(new Other(this::always, this::always, new ArrayList<>()), 100);
      assertEquals(3, results.size());
      assertEquals(97, end.tally().notAsked());
      assertEquals(Ending.DOES_NOT_CONFORM, end.conclusion().ending());
      assertTrue(end.conclusion().reasons().get(0).startsWith("gave up after 3 breaks in a row"));
    }

    @Test
    void goes_on_when_it_must() {
      RunTerms terms = RunTerms.USUAL.withJobs(1).withGiveUp(GiveUp.NEVER);
      RunEnd end = run(dead, terms, feed(50));
      assertEquals(50, results.size());
      assertEquals(0, end.tally().notAsked());
    }

    @Test
    void has_a_thread_that_a_backend_never_gives_back() {
      CountDownLatch never = new CountDownLatch(1);
      Backend stuck =
          Cases.codec(
              each -> {
                awaitQuietly(never);
                return RIGHT;
              });
      RunTerms terms = RunTerms.USUAL.withJobs(1).withLimit(Duration.ofMillis(300));
      RunEnd end = run(stuck, terms, feed(40));
      never.countDown();
      assertEquals(Verdict.TIMEOUT, breakdowns.get(0).broken().verdict());
      assertEquals(40, end.tally().notAsked());
      assertEquals(Ending.DOES_NOT_CONFORM, end.conclusion().ending());
    }

    private static void awaitQuietly(CountDownLatch latch) {
      try {
        latch.await();
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Nested
  class What_was_looked_at {
    private final Backend right = Cases.codec(each -> RIGHT);

    @Test
    void of_a_selection_is_said_in_the_verdict() {
      RunEnd end = run(right, RunTerms.USUAL, feed(2).from(7));
      assertEquals("conforms in the selection, 2 of 7 cases", end.conclusion().line());
    }

    @Test
    void of_a_whole_run_is_said_in_the_verdict() {
      RunEnd end = run(right, RunTerms.USUAL, feed(2).whole());
      String line = end.conclusion().line();
      assertTrue(line.startsWith("conforms in 1 of 12 capabilities; not offered: publish, "), line);
    }

    @Test
    void must_be_all_that_is_claimed() {
      Backend publisher = Cases.publish(each -> RIGHT);
      RunEnd end = run(publisher, RunTerms.USUAL, feed(2).whole());
      assertEquals(Ending.VOID, end.conclusion().ending());
      assertEquals(List.of("claimed and never asked: publish"), end.conclusion().reasons());
    }

    @Test
    void must_have_what_is_needed() {
      RunTerms terms = RunTerms.USUAL.needing(Set.of(Capability.POLICY));
      RunEnd end = run(right, terms, feed(2).whole());
      assertEquals(Ending.DOES_NOT_CONFORM, end.conclusion().ending());
      assertEquals(List.of("required and not offered: policy"), end.conclusion().reasons());
    }
  }
}

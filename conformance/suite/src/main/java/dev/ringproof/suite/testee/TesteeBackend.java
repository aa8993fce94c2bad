package dev.ringproof.suite.testee;

import dev.ringproof.spec.backend.Implementation;
import dev.ringproof.spec.backend.Release;
import dev.ringproof.spec.operation.Capability;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import dev.ringproof.suite.judge.Break;
import dev.ringproof.suite.judge.BreakException;
import dev.ringproof.suite.judge.Conversation;
import dev.ringproof.suite.judge.Supervised;
import dev.ringproof.suite.judge.Verdict;
import dev.ringproof.suite.wire.MalformedException;
import dev.ringproof.suite.wire.ValueText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A program behind a pipe as a backend.
 *
 * <p>When its process breaks, all that was under way hears the same break, and the next operation
 * has a fresh process, which must greet as the first one did. Thread-safe.
 */
public final class TesteeBackend implements Supervised {
  private static final int MOST_STARTS = 3;
  private static final int SHOWN_CHARS = 200;

  private final TesteeCommand command;
  private final Duration limit;
  private final String suite;
  private final Greeting greeting;
  private final List<Break> unheard = new ArrayList<>();
  private TesteeProcess process;
  private Optional<Restart> failed = Optional.empty();

  /** When a restart failed, and how. */
  private record Restart(long nanos, BreakException why) {}

  /**
   * Starts a testee and greets it.
   *
   * @param command command line, for the shell
   * @param limit longest wait for an answer; that for the greeting is 30 s if this is shorter
   * @param suite version of the suite
   * @throws TesteeException as the other constructor
   */
  public TesteeBackend(String command, Duration limit, String suite) {
    this(
        TesteeCommand.shell(
            command,
            limit.compareTo(TesteeCommand.USUAL_START) > 0 ? limit : TesteeCommand.USUAL_START),
        limit,
        suite);
  }

  /**
   * Starts a testee and greets it.
   *
   * @param command how it is started
   * @param limit longest wait for an answer
   * @param suite version of the suite
   * @throws TesteeException when it cannot be started, says that it is absent, does not answer the
   *     greeting, or not as the protocol says
   */
  public TesteeBackend(TesteeCommand command, Duration limit, String suite) {
    this.command = command;
    this.limit = limit;
    this.suite = suite;
    try {
      this.process = TesteeProcess.start(command);
      this.greeting = greet(process);
    } catch (BreakException unfit) {
      throw new TesteeException(TesteeException.Kind.UNFIT, told(unfit.broken()));
    }
  }

  @Override
  public Implementation implementation() {
    return greeting.implementation();
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.copyOf(greeting.offered());
  }

  @Override
  public List<String> remarks() {
    return greeting.remarks();
  }

  @Override
  public Outcome apply(Operation operation) {
    TesteeProcess asked = running();
    Optional<Reply> answer = asked.ask(operation, limit(asked));
    // It may break under no request before this one is sent: that is not this one's doing.
    for (int start = 1; answer.isEmpty() && start < MOST_STARTS; start++) {
      asked = running();
      answer = asked.ask(operation, limit(asked));
    }
    TesteeProcess last = asked;
    return outcome(
        operation, answer.orElseThrow(() -> new BreakException(last.whyBroken())), asked);
  }

  @Override
  public synchronized Outcome alone(Operation operation) {
    TesteeProcess fresh = started();
    Optional<Reply> answer = fresh.ask(operation, limit(fresh));
    Outcome outcome =
        outcome(operation, answer.orElseThrow(() -> new BreakException(fresh.whyBroken())), fresh);
    fresh.end(toEnd());
    Optional<Break> atEnd = fresh.takeUnheard(false);
    if (atEnd.isPresent()) {
      throw new BreakException(atEnd.get());
    }
    return outcome;
  }

  @Override
  public Conversation converse() {
    return new TesteeConversation(started(), toEnd());
  }

  @Override
  public synchronized List<Break> takeBreaks() {
    process.takeUnheard(false).ifPresent(unheard::add);
    List<Break> taken = List.copyOf(unheard);
    unheard.clear();
    return taken;
  }

  @Override
  public synchronized void finish() {
    process.end(toEnd());
  }

  @Override
  public synchronized void close() {
    process.end(toEnd());
  }

  /** A testee that says of itself that this operation broke it is ended. */
  private static Outcome outcome(Operation operation, Reply answer, TesteeProcess from) {
    String code = answer.code().orElse("");
    if (code.equals("backend_timeout") || code.equals("backend_crashed")) {
      Verdict verdict = code.equals("backend_timeout") ? Verdict.TIMEOUT : Verdict.CRASH;
      from.breakWith(Break.of(verdict, "says " + code + ": " + message(answer)));
      from.takeUnheard(true);
      throw new BreakException(from.whyBroken());
    }
    return answer.outcome(operation.operationName());
  }

  private TesteeProcess running() {
    return running(System.nanoTime());
  }

  /** Whoever waited while a restart failed need not try again: all of them hear of that break. */
  private synchronized TesteeProcess running(long since) {
    if (!process.isShut()) {
      return process;
    }
    if (failed.isPresent() && failed.get().nanos() - since > 0) {
      throw failed.get().why();
    }
    process.takeUnheard(true).ifPresent(unheard::add);
    try {
      process = started();
      return process;
    } catch (BreakException broken) {
      failed = Optional.of(new Restart(System.nanoTime(), broken));
      throw broken;
    }
  }

  /** The first answer of a device may take as long as its start. */
  private Duration limit(TesteeProcess asked) {
    return asked.hasAnswered() ? limit : toEnd();
  }

  private Duration toEnd() {
    boolean device = command.device() || greeting.implementation().device().isPresent();
    return device && command.startBudget().compareTo(limit) > 0 ? command.startBudget() : limit;
  }

  private TesteeProcess started() {
    TesteeProcess fresh = TesteeProcess.start(command);
    try {
      greeting
          .departure(greet(fresh))
          .ifPresent(what -> raise(fresh, Verdict.PROTOCOL_ERROR, what));
      return fresh;
    } catch (TesteeException absent) {
      // It was there when the run began: a device that is lost on the way is no absent one.
      throw new BreakException(Break.of(Verdict.CRASH, absent.getMessage()));
    }
  }

  private Greeting greet(TesteeProcess fresh) {
    Fields hello =
        Fields.of("protocol", Value.number(Greeting.PROTOCOL))
            .with("spec", Value.text(Release.norm()))
            .with("suite", Value.text(suite));
    Reply answer = fresh.greet(hello);
    if (answer.code().isPresent()) {
      throw refused(answer, fresh);
    }
    try {
      return Greeting.read(answer.fields());
    } catch (MalformedException malformed) {
      throw raise(fresh, Verdict.PROTOCOL_ERROR, malformed.getMessage());
    }
  }

  private static RuntimeException refused(Reply answer, TesteeProcess fresh) {
    String code = answer.code().orElseThrow();
    if (code.equals("absent")) {
      fresh.breakWith(Break.of(Verdict.CRASH, "absent"));
      return new TesteeException(TesteeException.Kind.ABSENT, message(answer));
    }
    String fields = Excerpt.start(ValueText.of(answer.fields()), SHOWN_CHARS);
    return raise(
        fresh,
        Verdict.PROTOCOL_ERROR,
        "hello: answered with the refusal " + Excerpt.start(code, SHOWN_CHARS) + " " + fields);
  }

  private static BreakException raise(TesteeProcess fresh, Verdict verdict, String what) {
    fresh.breakWith(Break.of(verdict, what));
    throw new BreakException(fresh.whyBroken());
  }

  private static String message(Reply answer) {
    return answer.fields().get("message").orElse(Value.none()) instanceof Value.Text text
        ? Excerpt.start(text.text(), SHOWN_CHARS)
        : "no message";
  }

  private static String told(Break broken) {
    return broken.what()
        + broken.line().map(line -> "; the line: " + line).orElse("")
        + broken.said().map(said -> "; it said: " + said).orElse("");
  }
}

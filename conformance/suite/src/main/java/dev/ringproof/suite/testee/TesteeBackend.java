package dev.ringproof.suite.testee;

import dev.ringproof.spec.backend.BackendTimeoutException;
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
import dev.ringproof.suite.wire.ValueText;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A program behind a pipe as a backend.
 *
 * <p>When the process breaks, what was under way is asked again, one request at a time, of a fresh
 * process: only the request that breaks it alone is blamed. Thread-safe.
 */
public final class TesteeBackend implements Supervised {
  private static final int PROTOCOL = 1;
  private static final long CLOSE_MILLIS = 5_000;

  private final TesteeCommand command;
  private final Duration budget;
  private final String suite;
  private final Fields greeting;
  private TesteeProcess process;

  /**
   * Starts a testee and greets it.
   *
   * @param command command line, for the shell
   * @param budget longest wait for an answer
   * @param suite version of the suite
   * @throws TesteeException as the other constructor
   */
  public TesteeBackend(String command, Duration budget, String suite) {
    this(TesteeCommand.shell(command, budget), budget, suite);
  }

  /**
   * Starts a testee and greets it.
   *
   * @param command how it is started
   * @param budget longest wait for an answer
   * @param suite version of the suite
   * @throws TesteeException when it cannot be started, says that it is absent or does not speak the
   *     protocol
   * @throws BackendTimeoutException when it does not answer the greeting
   */
  public TesteeBackend(TesteeCommand command, Duration budget, String suite) {
    this.command = command;
    this.budget = budget;
    this.suite = suite;
    this.process = TesteeProcess.start(command);
    this.greeting = greet(process);
  }

  @Override
  public Implementation implementation() {
    Fields who = greeting.get("implementation").map(value -> (Fields) value).orElse(Fields.NONE);
    return new Implementation(
        text(who, "name").orElse("unnamed"),
        text(who, "version").orElse("unknown"),
        text(who, "language").orElse("unknown"),
        text(who, "device"),
        text(who, "driver"),
        text(who, "url"));
  }

  @Override
  public Set<Capability> capabilities() {
    Set<Capability> offered = EnumSet.noneOf(Capability.class);
    for (Value each : ((Value.Seq) greeting.get("capabilities").orElseThrow()).items()) {
      offered.add(Capability.valueOf(((Value.Text) each).text().toUpperCase(Locale.ROOT)));
    }
    return offered;
  }

  @Override
  public Outcome apply(Operation operation) {
    TesteeProcess shared = running();
    return answer(operation, shared);
  }

  @Override
  public synchronized Outcome alone(Operation operation) {
    TesteeProcess fresh = started();
    try {
      return answer(operation, fresh);
    } finally {
      fresh.close(CLOSE_MILLIS);
    }
  }

  @Override
  public Conversation converse() {
    try {
      return new LinesWithTestee(started(), budget);
    } catch (BackendTimeoutException late) {
      throw new BreakException(Break.of(Verdict.TIMEOUT, late.getMessage()));
    } catch (TesteeException broken) {
      throw new BreakException(Break.of(verdict(broken), broken.getMessage()));
    }
  }

  @Override
  public List<Break> takeBreaks() {
    return List.of();
  }

  @Override
  public void finish() {
    close();
  }

  private Outcome answer(Operation operation, TesteeProcess asked) {
    try {
      return outcome(operation, await(asked.ask(operation), budget), asked);
    } catch (BackendTimeoutException late) {
      asked.kill(new TesteeException(TesteeException.Kind.DIED, "ended after a time-out"));
      throw new BreakException(Break.of(Verdict.TIMEOUT, late.getMessage()));
    } catch (TesteeException broken) {
      throw new BreakException(Break.of(verdict(broken), broken.getMessage()));
    }
  }

  static Verdict verdict(TesteeException broken) {
    return switch (broken.kind()) {
      // It was there when the run began: a device that is lost on the way is no absent one.
      case DIED, ABSENT -> Verdict.CRASH;
      case BROKE_FRAMING -> Verdict.PROTOCOL_ERROR;
    };
  }

  /** A testee that says of itself that this operation broke it is ended: nobody else is blamed. */
  private Outcome outcome(Operation operation, Reply answer, TesteeProcess from) {
    String message = text(answer.fields(), "message").orElse("no message");
    switch (answer.code().orElse("")) {
      case "backend_timeout" -> throw new BackendTimeoutException(message, budget);
      case "backend_crashed" -> {
        TesteeException broken = new TesteeException(TesteeException.Kind.DIED, message);
        from.kill(broken);
        throw broken;
      }
      default -> {
        return answer.outcome(operation.operationName());
      }
    }
  }

  @Override
  public synchronized void close() {
    process.close(CLOSE_MILLIS);
  }

  private synchronized TesteeProcess running() {
    if (process.isBroken()) {
      process = started();
    }
    return process;
  }

  private TesteeProcess started() {
    TesteeProcess fresh = TesteeProcess.start(command);
    greet(fresh);
    return fresh;
  }

  private Fields greet(TesteeProcess fresh) {
    Fields hello =
        Fields.of("protocol", Value.number(PROTOCOL))
            .with("spec", Value.text(Release.norm()))
            .with("suite", Value.text(suite));
    try {
      Reply answer = await(fresh.greet(hello), command.startBudget());
      if (answer.code().isEmpty() && speaksProtocol(answer.fields())) {
        return answer.fields();
      }
      throw refused(answer);
    } catch (BackendTimeoutException | TesteeException unfit) {
      fresh.kill(new TesteeException(TesteeException.Kind.DIED, "ended after its greeting"));
      throw unfit;
    }
  }

  private static TesteeException refused(Reply answer) {
    if (answer.code().equals(Optional.of("absent"))) {
      return new TesteeException(
          TesteeException.Kind.ABSENT, text(answer.fields(), "message").orElse("no reason given"));
    }
    return new TesteeException(
        TesteeException.Kind.BROKE_FRAMING,
        "the testee answered hello with "
            + answer.code().orElse("ok")
            + " "
            + ValueText.of(answer.fields()));
  }

  private static boolean speaksProtocol(Fields greeting) {
    return greeting.get("protocol").equals(Optional.of(Value.number(PROTOCOL)))
        && greeting.get("implementation").orElse(null) instanceof Fields
        && greeting.get("capabilities").orElse(null) instanceof Value.Seq offered
        && offered.items().stream().allMatch(TesteeBackend::isCapability);
  }

  private static boolean isCapability(Value value) {
    return value instanceof Value.Text text
        && EnumSet.allOf(Capability.class).stream()
            .anyMatch(known -> known.wireName().equals(text.text()));
  }

  private Reply await(CompletableFuture<Reply> answer, Duration longest) {
    try {
      return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw new BackendTimeoutException("an answer of " + command.name(), longest);
    } catch (ExecutionException broken) {
      throw (TesteeException) broken.getCause();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a testee", interrupted);
    }
  }

  private static Optional<String> text(Fields fields, String name) {
    return fields
        .get(name)
        .filter(value -> value instanceof Value.Text)
        .map(value -> ((Value.Text) value).text());
  }
}

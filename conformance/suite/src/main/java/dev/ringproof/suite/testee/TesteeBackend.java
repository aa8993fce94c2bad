package dev.ringproof.suite.testee;

import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.backend.BackendTimeoutException;
import dev.ringproof.spec.backend.Implementation;
import dev.ringproof.spec.backend.Release;
import dev.ringproof.spec.operation.Capability;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import dev.ringproof.suite.wire.ValueText;
import java.time.Duration;
import java.util.EnumSet;
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
public final class TesteeBackend implements Backend {
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
    Reply answer;
    try {
      answer = await(shared.ask(operation), budget);
    } catch (BackendTimeoutException late) {
      shared.kill(new TesteeException(TesteeException.Kind.DIED, "ended after a time-out"));
      return alone(operation);
    } catch (TesteeException together) {
      return alone(operation);
    }
    return outcome(operation, answer, shared);
  }

  /** A testee that says of itself that this operation broke it is ended: nobody else is blamed. */
  private Outcome outcome(Operation operation, Reply answer, TesteeProcess from) {
    String message = text(answer.fields(), "message").orElse("no message");
    switch (answer.code().orElse("")) {
      case "backend_timeout" -> {
        from.kill(new TesteeException(TesteeException.Kind.DIED, "ended after a time-out"));
        throw new BackendTimeoutException(message, budget);
      }
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

  /** Asks with nothing else under way, so that a breakdown is this request's own. */
  private synchronized Outcome alone(Operation operation) {
    TesteeProcess fresh = TesteeProcess.start(command);
    try {
      greet(fresh);
      return outcome(operation, await(fresh.ask(operation), budget), fresh);
    } catch (BackendTimeoutException late) {
      fresh.kill(new TesteeException(TesteeException.Kind.DIED, "ended after a time-out"));
      throw late;
    } finally {
      fresh.close(CLOSE_MILLIS);
    }
  }

  @Override
  public synchronized void close() {
    process.close(CLOSE_MILLIS);
  }

  private synchronized TesteeProcess running() {
    if (process.isBroken()) {
      process = TesteeProcess.start(command);
      greet(process);
    }
    return process;
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

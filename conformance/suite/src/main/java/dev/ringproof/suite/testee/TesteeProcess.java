package dev.ringproof.suite.testee;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.suite.wire.Lines;
import dev.ringproof.suite.wire.MalformedException;
import dev.ringproof.suite.wire.ValueWriter;
import dev.ringproof.suite.wire.Wire;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One running testee: requests go in, answers come out in any order. Once it has died or broken the
 * framing, every request fails; start another. Thread-safe.
 */
final class TesteeProcess {
  private static final int STDERR_KEPT = 2_000;
  private static final long EXIT_MILLIS = 1_000;

  private final Process process;
  private final Writer requests;
  private final Map<Long, CompletableFuture<Reply>> underWay = new ConcurrentHashMap<>();
  private final AtomicLong ids = new AtomicLong(1);
  private final StringBuffer stderr = new StringBuffer();
  private volatile TesteeException broken;
  private volatile BlockingQueue<Optional<String>> asTheyAre;

  private TesteeProcess(Process process) {
    this.process = process;
    this.requests =
        new BufferedWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    daemon(this::readAnswers, "testee-answers");
    daemon(this::readStderr, "testee-stderr");
  }

  /** Starts a testee. */
  static TesteeProcess start(TesteeCommand command) {
    try {
      return new TesteeProcess(command.start());
    } catch (IOException failed) {
      throw new TesteeException(
          TesteeException.Kind.DIED,
          "'" + command.name() + "' cannot be started: " + failed.getMessage());
    }
  }

  /** Sends an operation. */
  CompletableFuture<Reply> ask(Operation operation) {
    return send(operation.operationName().wireName(), operation.fields());
  }

  /** Sends the greeting. */
  CompletableFuture<Reply> greet(Fields hello) {
    return send("hello", hello);
  }

  /** From now on, lines are not read as answers; an empty one in the row says that none follows. */
  BlockingQueue<Optional<String>> linesAsTheyAre() {
    asTheyAre = new LinkedBlockingQueue<>();
    return asTheyAre;
  }

  /** Sends bytes, and a newline. */
  void send(byte[] line) throws IOException {
    OutputStream raw = process.getOutputStream();
    raw.write(line);
    raw.write('\n');
    raw.flush();
  }

  /** Why it broke, if it did. */
  Optional<TesteeException> broken() {
    return Optional.ofNullable(broken);
  }

  /** Exit status, once its input has ended; empty when it does not end in time. */
  OptionalInt exit(long millis) {
    try {
      process.getOutputStream().close();
    } catch (IOException gone) {
      // It ended before its input did.
    }
    try {
      return process.waitFor(millis, TimeUnit.MILLISECONDS)
          ? OptionalInt.of(process.exitValue())
          : OptionalInt.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return OptionalInt.empty();
    }
  }

  /** Whether it can no longer be asked. */
  boolean isBroken() {
    return broken != null;
  }

  /** Ends the process, at once. */
  void kill(TesteeException why) {
    breakWith(why);
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** Lets it end by closing its input, and ends it if it does not. */
  void close(long millis) {
    try {
      requests.close();
      if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (IOException gone) {
      // It ended before its input did; nothing is left to close.
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    kill(new TesteeException(TesteeException.Kind.DIED, "closed"));
  }

  private CompletableFuture<Reply> send(String op, Fields in) {
    long id = ids.getAndIncrement();
    CompletableFuture<Reply> answer = new CompletableFuture<>();
    underWay.put(id, answer);
    try {
      String line = line(id, op, in);
      synchronized (requests) {
        requests.write(line);
        requests.flush();
      }
    } catch (IOException gone) {
      breakWith(died());
    }
    if (broken != null) {
      answer.completeExceptionally(broken);
    }
    return answer;
  }

  private static String line(long id, String op, Fields in) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = Wire.json().createGenerator(line)) {
      json.writeStartObject();
      json.writeNumberField("id", id);
      json.writeStringField("op", op);
      json.writeFieldName("in");
      ValueWriter.write(json, in);
      json.writeEndObject();
    }
    return line.append('\n').toString();
  }

  private void readAnswers() {
    try (InputStream answers = process.getInputStream()) {
      Lines lines = new Lines(answers);
      while (lines.next()) {
        take(lines);
      }
      breakWith(died());
    } catch (MalformedException malformed) {
      kill(
          new TesteeException(
              TesteeException.Kind.BROKE_FRAMING, malformed.getMessage() + saidOnStderr()));
    } catch (IOException gone) {
      breakWith(died());
    } catch (RuntimeException | Error ours) {
      // Whoever waits for an answer must hear of it: nobody reads on.
      kill(new TesteeException(TesteeException.Kind.BROKE_FRAMING, "no answer was read: " + ours));
    }
  }

  private void take(Lines lines) throws MalformedException {
    if (asTheyAre == null) {
      take(Reply.read(lines.members()));
    } else {
      asTheyAre.add(Optional.of(lines.text(Integer.MAX_VALUE)));
    }
  }

  private void take(Reply answer) throws MalformedException {
    CompletableFuture<Reply> asked = underWay.remove(answer.id());
    if (asked == null) {
      throw new MalformedException("no request " + answer.id() + " is under way", 0);
    }
    asked.complete(answer);
  }

  private void readStderr() {
    try (BufferedReader errors = process.errorReader(StandardCharsets.UTF_8)) {
      errors.lines().forEach(this::keep);
    } catch (IOException | UncheckedIOException gone) {
      // The process ended; what it said until then is kept.
    }
  }

  private void keep(String line) {
    stderr.append(line).append('\n');
    if (stderr.length() > STDERR_KEPT) {
      stderr.delete(0, stderr.length() - STDERR_KEPT);
    }
  }

  private TesteeException died() {
    String status = "closed its output";
    try {
      // Its output is closed a moment before it is gone.
      if (process.waitFor(EXIT_MILLIS, TimeUnit.MILLISECONDS)) {
        status = "exit status " + process.exitValue();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return new TesteeException(
        TesteeException.Kind.DIED, "the testee ended (" + status + ")" + saidOnStderr());
  }

  private String saidOnStderr() {
    String said = stderr.toString().strip();
    return said.isEmpty() ? "" : "; it said: " + said.replace('\n', ' ');
  }

  private synchronized void breakWith(TesteeException why) {
    if (broken == null) {
      broken = why;
    }
    if (asTheyAre != null) {
      asTheyAre.add(Optional.empty());
    }
    underWay.values().forEach(each -> each.completeExceptionally(broken));
  }

  private static void daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }
}

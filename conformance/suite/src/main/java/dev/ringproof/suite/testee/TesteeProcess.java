package dev.ringproof.suite.testee;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.suite.judge.Break;
import dev.ringproof.suite.judge.BreakException;
import dev.ringproof.suite.judge.Verdict;
import dev.ringproof.suite.wire.Lines;
import dev.ringproof.suite.wire.MalformedException;
import dev.ringproof.suite.wire.ValueWriter;
import dev.ringproof.suite.wire.Wire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One running testee: requests go in, answers come out in any order. Once it has broken, every
 * request fails with the same break, and none is taken; start another. Thread-safe.
 */
final class TesteeProcess {
  private static final String EARLY_END = "exit status 0 before the end of its input";
  private static final int SHOWN_CHARS = 200;
  private static final long WORDS_MILLIS = 300;
  private static final long EXIT_MILLIS = 1_000;

  private final TesteeCommand command;
  private final Kin kin;
  private final Process process;
  private final RequestPipe requests = new RequestPipe();
  private final UnderWay underWay = new UnderWay();
  private final LastWords words = new LastWords();
  private final Thread reader;
  private final AtomicBoolean breaking = new AtomicBoolean();
  private final CompletableFuture<Break> broken = new CompletableFuture<>();
  private volatile boolean heard;
  private volatile boolean ending;
  private volatile BlockingQueue<Optional<String>> asTheyAre;

  private TesteeProcess(TesteeCommand command, Kin kin) {
    this.command = command;
    this.kin = kin;
    this.process = kin.process();
    this.reader = daemon(this::readAnswers, "testee-answers");
    daemon(() -> words.readAll(drained(process.getErrorStream())), "testee-stderr");
    daemon(this::writeRequests, "testee-requests");
    process.onExit().thenRun(() -> daemon(this::exited, "testee-exit"));
  }

  /**
   * Starts a testee.
   *
   * @throws BreakException when it cannot be started
   */
  static TesteeProcess start(TesteeCommand command) {
    try {
      return new TesteeProcess(command, Kin.start(command));
    } catch (IOException failed) {
      String why = Excerpt.end(String.valueOf(failed.getMessage()), SHOWN_CHARS);
      throw new BreakException(Break.of(Verdict.CRASH, "cannot be started: " + why));
    }
  }

  /**
   * Sends the greeting and waits for its answer.
   *
   * @throws BreakException when it broke meanwhile
   */
  Reply greet(Fields hello) {
    Optional<UnderWay.Pending> sent = underWay.add();
    sent.ifPresent(each -> underWay.send(each, line(each.id(), "hello", hello), requests));
    return await(sent.orElseThrow(() -> new BreakException(whyBroken())), command.startBudget());
  }

  /**
   * Asks an operation and waits for its answer; empty when it had broken before.
   *
   * @throws BreakException when it broke meanwhile
   */
  Optional<Reply> ask(Operation operation, Duration limit) {
    return underWay
        .add()
        .map(
            sent -> {
              Fields in = operation.fields();
              byte[] line = line(sent.id(), operation.operationName().wireName(), in);
              sent.expect(AnswerBound.of(operation.operationName(), in, line.length));
              underWay.send(sent, line, requests);
              return await(sent, limit);
            });
  }

  /** From now on, lines are not read as answers; an empty one in the row says that none follows. */
  BlockingQueue<Optional<String>> linesAsTheyAre() {
    asTheyAre = new LinkedBlockingQueue<>();
    return asTheyAre;
  }

  /** Sends bytes as they are. */
  void write(byte[] line) {
    underWay.expect(AnswerBound.of(line.length));
    requests.write(line);
  }

  /** Whether a request after the greeting has been answered. */
  boolean hasAnswered() {
    return underWay.hasAnswered();
  }

  /** Whether it takes no requests any more. */
  boolean isShut() {
    return underWay.isShut();
  }

  /** The break, as soon as it is known; only after a break. */
  Break whyBroken() {
    return broken.join();
  }

  /**
   * The break, if no request heard of it, once.
   *
   * @param early whether to tell of an end with status 0 before that of the input, which is one
   *     only when something more was to be asked
   */
  synchronized Optional<Break> takeUnheard(boolean early) {
    // What takes no requests without having been ended is about to break.
    if (!breaking.get() && (ending || !underWay.isShut())) {
      return Optional.empty();
    }
    Break why = whyBroken();
    if (heard || why.what().equals(EARLY_END) && !early) {
      return Optional.empty();
    }
    heard = true;
    return Optional.of(why);
  }

  /** Ends its input and waits for it to end as the protocol says; ends it if it does not. */
  void end(Duration longest) {
    if (ending) {
      return;
    }
    ending = true;
    underWay.shut();
    kin.note();
    requests.end();
    if (!breaking.get() && exits(longest.toMillis())) {
      checkEnd();
    } else {
      breakWith(
          Break.of(
              Verdict.TIMEOUT,
              "did not end within " + seconds(longest) + " of the end of its input"));
    }
    if (breaking.get()) {
      whyBroken();
    }
  }

  /** Ends it at once; requests under way hear of the break, and others never. */
  void breakWith(Break found) {
    if (!breaking.compareAndSet(false, true)) {
      return;
    }
    underWay.shut();
    requests.end();
    kin.end();
    Break told = new Break(found.verdict(), found.what(), found.line(), words.after(WORDS_MILLIS));
    heard = underWay.fail(told);
    broken.complete(told);
    if (asTheyAre != null) {
      asTheyAre.add(Optional.empty());
    }
  }

  /** What a wait that was too long says of it. */
  String late(Duration limit) {
    return requests.isBehind()
        ? "did not read its input within " + seconds(limit)
        : "no answer within " + seconds(limit);
  }

  /** A line that breaks the framing. */
  static Break badLine(String what, String line) {
    return new Break(
        Verdict.PROTOCOL_ERROR,
        what,
        Optional.of(Excerpt.start(line, SHOWN_CHARS)),
        Optional.empty());
  }

  private static String seconds(Duration limit) {
    long millis = limit.toMillis();
    return millis % 1_000 == 0 ? millis / 1_000 + " s" : millis + " ms";
  }

  private Reply await(UnderWay.Pending sent, Duration limit) {
    try {
      Optional<Reply> came = sent.inTime(limit);
      if (came.isPresent()) {
        return came.get();
      }
      breakWith(Break.of(Verdict.TIMEOUT, late(limit)));
      return sent.answer().get();
    } catch (ExecutionException failed) {
      throw (BreakException) failed.getCause();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a testee", interrupted);
    }
  }

  private static byte[] line(long id, String op, Fields in) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (JsonGenerator json = Wire.json().createGenerator(line)) {
      json.writeStartObject();
      json.writeNumberField("id", id);
      json.writeStringField("op", op);
      json.writeFieldName("in");
      ValueWriter.write(json, in);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException("bytes in memory can be written", impossible);
    }
    line.write('\n');
    return line.toByteArray();
  }

  private void writeRequests() {
    try {
      requests.writeAll(process.getOutputStream());
    } catch (IOException gone) {
      // Its input is closed, too, when it ends: then the status says more.
      if (!ending && !exits(EXIT_MILLIS)) {
        breakWith(Break.of(Verdict.PROTOCOL_ERROR, "closed its input"));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private InputStream drained(InputStream pipe) {
    return new DrainedInput(pipe, process::isAlive);
  }

  private void readAnswers() {
    try (InputStream answers =
        new LineGuard(drained(process.getInputStream()), underWay::mostBytes)) {
      Lines lines = new Lines(answers);
      while (!breaking.get() && lines.next()) {
        take(lines);
      }
      outputEnded();
    } catch (LineGuard.TooLongException tooLong) {
      breakWith(Break.of(Verdict.PROTOCOL_ERROR, tooLong.getMessage()));
    } catch (IOException gone) {
      outputEnded();
    } catch (RuntimeException | Error ours) {
      // Whoever waits for an answer must hear of it: nobody reads on.
      breakWith(Break.of(Verdict.PROTOCOL_ERROR, "its output could not be read: " + ours));
    }
  }

  private void take(Lines lines) {
    if (asTheyAre != null) {
      asTheyAre.add(Optional.of(lines.text(Integer.MAX_VALUE)));
      return;
    }
    try {
      underWay
          .take(Reply.read(lines.members()))
          .ifPresent(what -> breakWith(badLine(what, lines.text(SHOWN_CHARS))));
    } catch (MalformedException malformed) {
      String place = malformed.column() > 0 ? "column " + malformed.column() + ": " : "";
      breakWith(badLine(place + malformed.getMessage(), lines.text(SHOWN_CHARS)));
    }
  }

  private void outputEnded() {
    if (ending || breaking.get() || Watcher.get().closing()) {
      return;
    }
    underWay.shut();
    if (exits(EXIT_MILLIS)) {
      died();
    } else {
      breakWith(Break.of(Verdict.PROTOCOL_ERROR, "closed its output"));
    }
  }

  /** A descendant may hold the output open: its end alone does not tell. */
  private void exited() {
    joinReader();
    if (!ending && !Watcher.get().closing()) {
      died();
    }
  }

  private void died() {
    int status = process.exitValue();
    breakWith(Break.of(Verdict.CRASH, status == 0 ? EARLY_END : ExitStatus.told(status)));
  }

  private void checkEnd() {
    List<String> left = kin.left();
    kin.end();
    joinReader();
    int status = process.exitValue();
    String stayed =
        "left "
            + left.size()
            + (left.size() == 1 ? " process" : " processes")
            + " behind: "
            + String.join(", ", left);
    if (status != 0) {
      String more = left.isEmpty() ? "" : "; " + stayed;
      breakWith(Break.of(Verdict.CRASH, ExitStatus.told(status) + more));
    } else if (!left.isEmpty()) {
      breakWith(Break.of(Verdict.PROTOCOL_ERROR, stayed));
    } else if (reader.isAlive()) {
      breakWith(Break.of(Verdict.PROTOCOL_ERROR, "its output is open after its end"));
    }
  }

  private boolean exits(long millis) {
    try {
      return process.waitFor(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    }
  }

  private void joinReader() {
    try {
      reader.join(EXIT_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}

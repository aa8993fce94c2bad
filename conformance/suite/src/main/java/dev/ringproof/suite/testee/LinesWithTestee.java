package dev.ringproof.suite.testee;

import dev.ringproof.suite.judge.Break;
import dev.ringproof.suite.judge.BreakException;
import dev.ringproof.suite.judge.Conversation;
import dev.ringproof.suite.judge.Verdict;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Lines put to a testee that has been greeted, and what it writes to each. */
final class LinesWithTestee implements Conversation {
  private final TesteeProcess process;
  private final Duration budget;
  private final BlockingQueue<Optional<String>> written;

  LinesWithTestee(TesteeProcess greeted, Duration budget) {
    this.process = greeted;
    this.budget = budget;
    this.written = greeted.linesAsTheyAre();
  }

  @Override
  public String ask(byte[] line, Duration longest) {
    try {
      process.send(line);
      Optional<String> came = written.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
      if (came == null) {
        throw broken(Verdict.TIMEOUT, "no answer within " + longest.toSeconds() + " s");
      }
      return came.orElseThrow(() -> broken(Verdict.CRASH, why()));
    } catch (IOException gone) {
      throw broken(Verdict.CRASH, why());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a testee", interrupted);
    }
  }

  @Override
  public void close() {
    if (process.isBroken()) {
      return;
    }
    OptionalInt exit = process.exit(budget.toMillis());
    if (exit.isEmpty()) {
      throw broken(Verdict.TIMEOUT, "did not end within " + budget.toSeconds() + " s");
    }
    if (exit.getAsInt() != 0) {
      throw broken(Verdict.CRASH, "exit status " + exit.getAsInt());
    }
  }

  private String why() {
    return process.broken().map(Throwable::getMessage).orElse("closed its input");
  }

  private BreakException broken(Verdict verdict, String what) {
    process.kill(new TesteeException(TesteeException.Kind.DIED, what));
    return new BreakException(Break.of(verdict, what));
  }
}

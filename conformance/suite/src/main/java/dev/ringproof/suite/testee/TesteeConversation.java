package dev.ringproof.suite.testee;

import dev.ringproof.suite.judge.Break;
import dev.ringproof.suite.judge.BreakException;
import dev.ringproof.suite.judge.Conversation;
import dev.ringproof.suite.judge.Verdict;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Lines put to a testee that has been greeted, and what it writes to each. */
final class TesteeConversation implements Conversation {
  private final TesteeProcess process;
  private final Duration toEnd;
  private final BlockingQueue<Optional<String>> written;

  TesteeConversation(TesteeProcess greeted, Duration toEnd) {
    this.process = greeted;
    this.toEnd = toEnd;
    this.written = greeted.linesAsTheyAre();
  }

  @Override
  public String ask(byte[] line, Duration longest) {
    byte[] ended = Arrays.copyOf(line, line.length + 1);
    ended[line.length] = '\n';
    process.write(ended);
    try {
      Optional<String> came = written.poll(longest.toNanos(), TimeUnit.NANOSECONDS);
      if (came == null) {
        process.breakWith(Break.of(Verdict.TIMEOUT, process.late(longest)));
      }
      if (came == null || came.isEmpty()) {
        process.takeUnheard(true);
        throw new BreakException(process.whyBroken());
      }
      return came.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a testee", interrupted);
    }
  }

  @Override
  public void close() {
    process.end(toEnd);
    written.stream()
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(line -> process.breakWith(TesteeProcess.badLine("a line too many", line)));
    process.takeUnheard(false).ifPresent(TesteeConversation::raise);
  }

  private static void raise(Break broken) {
    throw new BreakException(broken);
  }
}

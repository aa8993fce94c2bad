package dev.ringproof.suite.testee;

import dev.ringproof.suite.judge.Break;
import dev.ringproof.suite.judge.BreakException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The requests to a testee that have no answer yet, and their clocks. Thread-safe. */
final class UnderWay {
  private final Map<Long, Pending> pending = new LinkedHashMap<>();
  private long nextId = 1;
  private int leastBytes = AnswerBound.LEAST_BYTES;
  private boolean shut;
  private volatile long lastAnswer = System.nanoTime();
  private volatile boolean answered;

  /** One request. */
  final class Pending {
    private final long id;
    private volatile long sent;
    private volatile int ahead;
    private volatile int mostBytes = AnswerBound.LEAST_BYTES;
    private final CompletableFuture<Reply> answer = new CompletableFuture<>();

    private Pending(long id) {
      this.id = id;
    }

    long id() {
      return id;
    }

    CompletableFuture<Reply> answer() {
      return answer;
    }

    /** The answer, if it comes before its clock runs out. */
    Optional<Reply> inTime(Duration limit) throws ExecutionException, InterruptedException {
      Optional<Reply> came = Optional.empty();
      for (long left = left(limit); came.isEmpty() && left > 0; left = left(limit)) {
        came = within(left);
      }
      return came;
    }

    private Optional<Reply> within(long nanos) throws ExecutionException, InterruptedException {
      try {
        return Optional.of(answer.get(nanos, TimeUnit.NANOSECONDS));
      } catch (TimeoutException late) {
        return Optional.empty();
      }
    }

    void expect(int bytes) {
      mostBytes = bytes;
    }

    /**
     * Nanoseconds that its clock has left. One that answers one by one works on what is ahead of it
     * first, and is not late while answers come; but not for ever.
     */
    private long left(Duration limit) {
      long now = System.nanoTime();
      long sinceAnswer = Math.min(now - sent, now - lastAnswer);
      long inAll = limit.toNanos() * (ahead + 1) - (now - sent);
      return Math.min(limit.toNanos() - sinceAnswer, inAll);
    }
  }

  /** Takes a number for a request; empty when none is taken any more. */
  synchronized Optional<Pending> add() {
    if (shut) {
      return Optional.empty();
    }
    Pending added = new Pending(nextId++);
    pending.put(added.id(), added);
    return Optional.of(added);
  }

  /** Sends a request, whose clock starts, behind those that have been sent. */
  synchronized void send(Pending one, byte[] line, RequestPipe pipe) {
    one.ahead = pending.size();
    one.sent = System.nanoTime();
    pipe.write(line);
  }

  /** Takes an answer; what is wrong with it when nobody waits for it. */
  synchronized Optional<String> take(Reply reply) {
    Pending asked = pending.remove(reply.id());
    if (asked == null) {
      return Optional.of(
          reply.id() > 0 && reply.id() < nextId
              ? "a second answer to request " + reply.id()
              : "an answer to request " + reply.id() + " that nobody asked");
    }
    lastAnswer = System.nanoTime();
    answered |= asked.id() > 1;
    asked.answer().complete(reply);
    return Optional.empty();
  }

  /** Whether a request after the greeting has been answered. */
  boolean hasAnswered() {
    return answered;
  }

  /** Takes no request from now on. */
  synchronized void shut() {
    shut = true;
  }

  synchronized boolean isShut() {
    return shut;
  }

  /** Fails all of them; whether there was one. */
  synchronized boolean fail(Break broken) {
    boolean heard = !pending.isEmpty();
    pending
        .values()
        .forEach(each -> each.answer().completeExceptionally(new BreakException(broken)));
    pending.clear();
    return heard;
  }

  /** Allows lines of so many bytes, whatever is under way. */
  synchronized void expect(int bytes) {
    leastBytes = Math.max(leastBytes, bytes);
  }

  /** Length of the longest line that can be an answer now. */
  synchronized int mostBytes() {
    int most = leastBytes;
    for (Pending each : pending.values()) {
      most = Math.max(most, each.mostBytes);
    }
    return most;
  }
}

package dev.ringproof.suite.judge;

import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.backend.BackendTimeoutException;
import dev.ringproof.spec.operation.Capability;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.suite.vector.Case;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;

/**
 * Puts cases to a backend, several at a time, and hands on their results in the cases' order. A
 * case that was under way when the backend broke is asked again alone, which tells what broke it,
 * and forgives nothing: {@link #takeBreakdowns}.
 */
public final class Runner {
  private static final int CASES_A_TASK = 16;
  private static final long LOOK_MILLIS = 100;

  private final Backend backend;
  private final Set<Capability> offered;
  private final int jobs;
  private final Patience patience;
  private final Duration limit;
  private final Breakdowns breakdowns = new Breakdowns();
  private final Map<Thread, Asked> underWay = new ConcurrentHashMap<>();

  /** What a thread asks, and since when. */
  private record Asked(Case asked, long start) {}

  /** A runner that asks at most {@code jobs} questions at a time, and never loses its patience. */
  public Runner(Backend backend, int jobs) {
    this(backend, jobs, Patience.endless(), Duration.ofNanos(Long.MAX_VALUE));
  }

  /**
   * A runner that stops when it has lost its patience.
   *
   * @param backend what is asked
   * @param jobs questions at a time, at most
   * @param patience what counts breaks
   * @param limit longest wait for a backend that keeps no clock of its own
   */
  public Runner(Backend backend, int jobs, Patience patience, Duration limit) {
    this.backend = backend;
    this.offered = backend.capabilities();
    this.jobs = jobs;
    this.patience = patience;
    this.limit = limit;
  }

  /**
   * Runs the cases; the receiver is called from this thread, once a case that was asked, in order.
   */
  public void run(List<Case> cases, Consumer<Result> receiver) {
    ExecutorService workers = Executors.newFixedThreadPool(jobs, Runner::daemon);
    AtomicReferenceArray<Result> results = new AtomicReferenceArray<>(cases.size());
    try {
      List<Future<?>> tasks = new ArrayList<>();
      for (int start = 0; start < cases.size(); start += CASES_A_TASK) {
        int first = start;
        tasks.add(workers.submit(() -> some(cases, first, results)));
      }
      for (int task = 0; task < tasks.size(); task++) {
        await(tasks.get(task));
        hand(results, task * CASES_A_TASK, receiver);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while cases were running", interrupted);
    } catch (ExecutionException broken) {
      throw new IllegalStateException("the runner broke", broken.getCause());
    } finally {
      workers.shutdownNow();
    }
  }

  /** Breaks since the last time, those included that came while nothing was asked. */
  public List<Breakdown> takeBreakdowns() {
    List<Breakdown> taken = new ArrayList<>(breakdowns.take());
    if (backend instanceof Supervised subject) {
      subject.takeBreaks().forEach(each -> taken.add(new Breakdown(each, List.of(), 1, 1)));
    }
    return taken;
  }

  private void some(List<Case> cases, int first, AtomicReferenceArray<Result> results) {
    int end = Math.min(first + CASES_A_TASK, cases.size());
    for (int index = first; index < end && patience.lost().isEmpty(); index++) {
      results.set(index, one(cases.get(index)));
    }
  }

  /** Waits for a task; one that a backend holds for too long is left behind. */
  private void await(Future<?> task) throws InterruptedException, ExecutionException {
    boolean waits = true;
    while (waits) {
      waits = !ends(task) && !isStuck();
    }
  }

  private static boolean ends(Future<?> task) throws InterruptedException, ExecutionException {
    try {
      task.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException notYet) {
      return false;
    }
  }

  private boolean isStuck() {
    if (backend instanceof Supervised) {
      return false;
    }
    long now = System.nanoTime();
    for (Map.Entry<Thread, Asked> each : underWay.entrySet()) {
      Asked late = each.getValue();
      if (now - late.start() > limit.toNanos() && underWay.remove(each.getKey(), late)) {
        stuck(each.getKey(), late.asked());
      }
    }
    return patience.lost().isPresent() && underWay.isEmpty();
  }

  /** A thread cannot be ended: nothing more is asked. */
  private void stuck(Thread thread, Case asked) {
    String what = "no answer within " + limit.toMillis() + " ms; " + thread.getName() + " is stuck";
    breakdowns.heard(Break.of(Verdict.TIMEOUT, what), asked.id(), true);
    patience.stuck(what + " in " + asked.id());
  }

  private static void hand(
      AtomicReferenceArray<Result> results, int first, Consumer<Result> receiver) {
    int end = Math.min(first + CASES_A_TASK, results.length());
    for (int index = first; index < end; index++) {
      Result result = results.get(index);
      if (result != null) {
        receiver.accept(result);
      }
    }
  }

  /** The verdict on one case; any thread may ask. */
  public Result one(Case asked) {
    Capability needed = asked.operation().operationName().capability();
    if (!offered.contains(needed)) {
      String reason = "capability " + needed.wireName() + " is not offered";
      return new Result(asked, Verdict.SKIP, reason, List.of(), 0);
    }
    long start = System.nanoTime();
    try {
      Result result = judged(asked, apply(asked), start);
      patience.answered();
      return result;
    } catch (BreakException broken) {
      return again(asked, broken.broken(), start);
    }
  }

  private Outcome apply(Case asked) {
    Thread thread = Thread.currentThread();
    underWay.put(thread, new Asked(asked, System.nanoTime()));
    try {
      return backend.apply(asked.operation());
    } catch (RuntimeException | Error broken) {
      throw breakOf(broken);
    } finally {
      underWay.remove(thread);
    }
  }

  private Result again(Case asked, Break broken, long start) {
    try {
      Outcome outcome =
          backend instanceof Supervised subject ? subject.alone(asked.operation()) : apply(asked);
      breakdowns.heard(broken, asked.id(), false);
      patience.broke(broken, System.nanoTime() - start);
      return judged(asked, outcome, start);
    } catch (BreakException again) {
      breakdowns.heard(broken, asked.id(), true);
      patience.broke(broken, System.nanoTime() - start);
      Break last = again.broken();
      String note = "always, 2 of 2: " + last.what();
      return new Result(asked, last.verdict(), note, List.of(), System.nanoTime() - start);
    }
  }

  private static Result judged(Case asked, Outcome outcome, long start) {
    if (outcome == null) {
      throw new BreakException(Break.of(Verdict.CRASH, "no outcome"));
    }
    try {
      return Judge.judge(asked, outcome, System.nanoTime() - start);
    } catch (RuntimeException ours) {
      String note = firstLine(ours);
      return new Result(asked, Verdict.HARNESS_ERROR, note, List.of(), System.nanoTime() - start);
    }
  }

  private static BreakException breakOf(Throwable broken) {
    if (broken instanceof BreakException own) {
      return own;
    }
    Verdict verdict = broken instanceof BackendTimeoutException ? Verdict.TIMEOUT : Verdict.CRASH;
    return new BreakException(Break.of(verdict, firstLine(broken)));
  }

  private static String firstLine(Throwable why) {
    String reason = why.getClass().getSimpleName() + ": " + why.getMessage();
    return reason.lines().findFirst().orElse("");
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "ringproof-runner");
    thread.setDaemon(true);
    return thread;
  }
}

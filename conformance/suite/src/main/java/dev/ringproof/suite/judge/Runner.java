package dev.ringproof.suite.judge;

import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.backend.BackendTimeoutException;
import dev.ringproof.spec.operation.Capability;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.suite.vector.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Puts cases to a backend, several at a time, and hands on their results in the cases' order. */
public final class Runner {
  private static final int CASES_A_TASK = 16;

  private final Backend backend;
  private final Set<Capability> offered;
  private final int jobs;

  /** A runner that asks at most {@code jobs} questions at a time. */
  public Runner(Backend backend, int jobs) {
    this.backend = backend;
    this.offered = backend.capabilities();
    this.jobs = jobs;
  }

  /** Runs the cases; the receiver is called from this thread, once a case, in order. */
  public void run(List<Case> cases, Consumer<Result> receiver) {
    ExecutorService workers = Executors.newFixedThreadPool(jobs, Runner::daemon);
    try {
      List<Future<List<Result>>> answers = new ArrayList<>();
      for (int start = 0; start < cases.size(); start += CASES_A_TASK) {
        List<Case> some = cases.subList(start, Math.min(start + CASES_A_TASK, cases.size()));
        answers.add(workers.submit(() -> some.stream().map(this::one).toList()));
      }
      for (Future<List<Result>> answer : answers) {
        answer.get().forEach(receiver);
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

  /** The verdict on one case; any thread may ask. */
  public Result one(Case asked) {
    Capability needed = asked.operation().operationName().capability();
    if (!offered.contains(needed)) {
      String reason = "capability " + needed.wireName() + " is not offered";
      return new Result(asked, Verdict.SKIP, reason, List.of(), 0);
    }
    long start = System.nanoTime();
    Outcome outcome;
    try {
      outcome = outcome(asked);
    } catch (BackendTimeoutException late) {
      return failed(asked, Verdict.TIMEOUT, late, start);
    } catch (BreakException broken) {
      return failed(asked, broken.broken().verdict(), broken, start);
    } catch (RuntimeException | Error broken) {
      return failed(asked, Verdict.CRASH, broken, start);
    }
    long nanos = System.nanoTime() - start;
    try {
      return Judge.judge(asked, outcome, nanos);
    } catch (RuntimeException ours) {
      return failed(asked, Verdict.HARNESS_ERROR, ours, start);
    }
  }

  private Outcome outcome(Case asked) {
    try {
      return Objects.requireNonNull(backend.apply(asked.operation()), "no outcome");
    } catch (BreakException broken) {
      return ((Supervised) backend).alone(asked.operation());
    }
  }

  private static Result failed(Case asked, Verdict verdict, Throwable why, long start) {
    String reason = why.getClass().getSimpleName() + ": " + why.getMessage();
    return new Result(
        asked,
        verdict,
        reason.lines().findFirst().orElse(""),
        List.of(),
        System.nanoTime() - start);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "ringproof-runner");
    thread.setDaemon(true);
    return thread;
  }
}

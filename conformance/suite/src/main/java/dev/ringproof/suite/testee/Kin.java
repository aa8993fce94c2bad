package dev.ringproof.suite.testee;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A testee's process and all that descend from it: found by session and mark where {@link
 * ProcTable} is there, otherwise by descent alone, which ends where a parent does. Thread-safe.
 */
final class Kin {
  private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long POLL_MILLIS = 10;
  private static final int MOST_ROUNDS = 100;

  private final Process process;
  private final String mark;
  private final Set<ProcessHandle> descendants = new LinkedHashSet<>();

  private Kin(Process process, String mark) {
    this.process = process;
    this.mark = mark;
  }

  /**
   * Starts a testee, apart from the suite where the machine can do that, and watched over.
   *
   * @throws IOException when it cannot be started
   */
  static Kin start(TesteeCommand command) throws IOException {
    Watcher watcher = Watcher.get();
    String mark = watcher.nextMark();
    Kin kin = new Kin(command.start(watcher.prefix(), mark), mark);
    watcher.started(kin);
    return kin;
  }

  /** The process itself. */
  Process process() {
    return process;
  }

  /** Takes note of the descendants while descent can be seen. */
  synchronized void note() {
    if (!ProcTable.isThere()) {
      process.descendants().forEach(descendants::add);
    }
  }

  /** What is still there a moment after the process has ended, by name and number. */
  List<String> left() {
    long start = System.nanoTime();
    List<ProcessHandle> alive = alive();
    while (!alive.isEmpty() && System.nanoTime() - start < GRACE_NANOS) {
      pause();
      alive = alive();
    }
    return alive.stream().map(each -> ProcTable.name(each) + " (" + each.pid() + ")").toList();
  }

  /** Ends them all, at once. */
  void end() {
    note();
    process.destroyForcibly();
    List<ProcessHandle> alive = alive();
    for (int round = 0; round < MOST_ROUNDS && !alive.isEmpty(); round++) {
      alive.forEach(ProcessHandle::destroyForcibly);
      pause();
      alive = alive();
    }
    Watcher.get().ended(this);
  }

  private synchronized List<ProcessHandle> alive() {
    if (ProcTable.isThere()) {
      return ProcTable.of(process.pid(), mark);
    }
    return descendants.stream().filter(ProcessHandle::isAlive).toList();
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

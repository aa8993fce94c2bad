package dev.ringproof.gpu.emulator;

import dev.ringproof.gpu.emulator.EmulatorFunctions.Launch;
import dev.ringproof.spec.backend.BackendTimeoutException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A run of the kernel that has been started.
 *
 * <p>Lanes cannot be ended from outside. A run that its host gave up on is kept here with its
 * memory until its lanes have ended by their own budget.
 */
final class EmulatorRun {
  private static final Set<EmulatorRun> GOING_ON = ConcurrentHashMap.newKeySet();

  private final RunBuffers buffers;
  private final RunReport report = new RunReport();

  private EmulatorRun(RunBuffers buffers) {
    this.buffers = buffers;
  }

  /** Calls one of the start functions. */
  interface Starter {
    /** Returns 1 when the run was started. */
    int start(Launch launch, RunReport report);
  }

  /**
   * Starts a run.
   *
   * @throws IllegalStateException when there is no thread for it
   */
  static EmulatorRun start(RunBuffers buffers, Starter starter) {
    GOING_ON.removeIf(run -> run.report.ended());
    EmulatorRun run = new EmulatorRun(buffers);
    GOING_ON.add(run);
    if (starter.start(new Launch(buffers), run.report) == 0) {
      GOING_ON.remove(run);
      throw new IllegalStateException("emulator: no thread for a run; end other work first");
    }
    return run;
  }

  RunBuffers buffers() {
    return buffers;
  }

  RunReport report() {
    return report;
  }

  /**
   * Waits until no lane touches the buffers, and checks why the run ended.
   *
   * @throws BackendTimeoutException when it goes on, or ended only because its time was up
   * @throws IllegalStateException when it ended for another reason than the expected
   */
  void awaitEnd(Deadline deadline, ExitReason expected) {
    deadline.await(report::ended, () -> "the kernel goes on " + report);
    GOING_ON.remove(this);
    ExitReason exit = report.exit();
    if (exit == ExitReason.IDLE || exit == ExitReason.BUDGET) {
      throw new BackendTimeoutException("the kernel ran out of time " + report, deadline.budget());
    }
    if (exit != expected) {
      throw new IllegalStateException(
          "emulator: the kernel ended with " + exit + " expected=" + expected);
    }
  }
}

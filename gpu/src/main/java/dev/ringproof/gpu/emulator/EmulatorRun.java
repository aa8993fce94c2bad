package dev.ringproof.gpu.emulator;

import dev.ringproof.gpu.emulator.EmulatorFunctions.Launch;
import dev.ringproof.gpu.execution.ExitReason;
import dev.ringproof.gpu.execution.RunBuffers;
import dev.ringproof.gpu.execution.RunReport;
import dev.ringproof.host.execution.Deadline;
import dev.ringproof.host.execution.RunningKernel;
import dev.ringproof.spec.backend.BackendTimeoutException;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.value.SharedWords;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A run of the kernel that has been started.
 *
 * <p>Lanes cannot be ended from outside. A run that its host gave up on is kept here with its
 * memory until its lanes have ended by their own budget.
 */
final class EmulatorRun implements RunningKernel {
  private static final Set<EmulatorRun> GOING_ON = ConcurrentHashMap.newKeySet();

  private final RunBuffers buffers;
  private final RunReport report = new RunReport();

  /** Kept for the memory that it captured, which lanes use as they use the buffers. */
  private final Starter starter;

  private EmulatorRun(RunBuffers buffers, Starter starter) {
    this.buffers = buffers;
    this.starter = starter;
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
    EmulatorRun run = new EmulatorRun(buffers, starter);
    GOING_ON.add(run);
    if (run.starter.start(new Launch(buffers), run.report) == 0) {
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
    report.exit().require(expected, deadline.budget(), report);
  }

  @Override
  public SharedWords ring() {
    return buffers.ring();
  }

  /** Not as soon as a lane says that it leaves: another may be finishing a slot. */
  @Override
  public boolean stopped() {
    return report.ended();
  }

  @Override
  public void shutDown() {
    // EXE-05; pairs with the lanes' look at SHUTDOWN.
    buffers.control().setRelease(ControlLayout.SHUTDOWN_INDEX, 1);
  }

  @Override
  public String progress() {
    return report.toString();
  }
}

package dev.ringproof.gpu.kernel;

import dev.ringproof.gpu.telemetry.RingTelemetry;
import dev.ringproof.gpu.telemetry.SlotSketches;
import dev.ringproof.gpu.telemetry.TelemetryBounds;
import dev.ringproof.gpu.telemetry.TelemetryKernel;
import dev.ringproof.gpu.telemetry.WindowTableCodec;
import dev.ringproof.host.execution.BatchPlan;
import dev.ringproof.host.execution.StartCheck;
import dev.ringproof.spec.answer.ChangedBuffers;
import dev.ringproof.spec.answer.ExecutionAnswer.KernelAnswer;
import dev.ringproof.spec.answer.TelemetryAnswer.SketchAnswer;
import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.backend.BackendTimeoutException;
import dev.ringproof.spec.backend.Release;
import dev.ringproof.spec.operation.Capability;
import dev.ringproof.spec.operation.ExecutionOperation.Drain;
import dev.ringproof.spec.operation.ExecutionOperation.RunParallel;
import dev.ringproof.spec.operation.ExecutionOperation.RunPersistent;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.operation.TelemetryOperation.DecodeRing;
import dev.ringproof.spec.operation.TelemetryOperation.Sketch;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.value.Bytes;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The kernel as a backend: what it can do, and on what it is not started, wherever it runs.
 *
 * <p>Whoever extends this brings buffers to the lanes, starts them, and takes home what they left.
 * The methods it implements are called with buffers that have passed the checks.
 */
public abstract class KernelBackend implements Backend, TelemetryKernel {
  /** Of the kernel, and so of every backend that runs it. */
  protected static final String VERSION = Release.version();

  /** For those who extend this. */
  protected KernelBackend() {}

  @Override
  public final Set<Capability> capabilities() {
    return EnumSet.of(
        Capability.DRAIN, Capability.PARALLEL, Capability.PERSISTENT, Capability.SKETCH);
  }

  /**
   * Carries out {@code drain}, {@code run_parallel}, {@code run_persistent} or {@code sketch}.
   *
   * @throws BackendTimeoutException when the kernel does not end within the budget
   * @throws IllegalStateException when it cannot be started, ends for no good reason, or is lost
   * @throws UnsupportedOperationException for every other operation
   */
  @Override
  public Outcome apply(Operation operation) {
    if (operation instanceof Drain drain) {
      return checked(drain.control(), drain.ring(), drain.debugLog(), () -> drain(drain));
    }
    if (operation instanceof RunParallel parallel) {
      return checked(
          parallel.control(), parallel.ring(), parallel.debugLog(), () -> runParallel(parallel));
    }
    if (operation instanceof RunPersistent persistent) {
      return served(persistent);
    }
    if (operation instanceof Sketch asked) {
      return SlotSketches.check(asked)
          .map(refusal -> Outcome.refused(refusal, ChangedBuffers.NONE))
          .orElseGet(() -> Outcome.done(sketch(asked)));
    }
    throw new UnsupportedOperationException(
        operation.operationName().wireName() + " is of a capability that is not offered");
  }

  @Override
  public RingTelemetry telemetry(DecodeRing asked, TelemetryBounds bounds) {
    Optional<Refusal> unfit =
        StartCheck.buffers(asked.control().length(), asked.ring().length(), 0);
    if (unfit.isPresent()) {
      throw new RefusedException(unfit.get());
    }
    return count(asked, new WindowTableCodec(asked.windowOpcodes(), bounds), bounds);
  }

  /** One lane, so many passes: the three buffers after it. */
  protected abstract KernelAnswer drain(Drain drain);

  /** Many lanes, a barrier after each pass: the three buffers after it. */
  protected abstract KernelAnswer runParallel(RunParallel parallel);

  /**
   * Resident lanes, batches published while they run, and SHUTDOWN (EXE-33): the three buffers
   * after it. Every slot of the batches can be published.
   */
  protected abstract KernelAnswer runPersistent(RunPersistent persistent);

  /** The five sketches of the ring's slots. */
  protected abstract SketchAnswer sketch(Sketch asked);

  /** Slots by status and by window. */
  protected abstract RingTelemetry count(
      DecodeRing asked, WindowTableCodec table, TelemetryBounds bounds);

  private static Outcome checked(
      Bytes control, Bytes ring, Bytes debugLog, Supplier<KernelAnswer> run) {
    return StartCheck.buffers(control.length(), ring.length(), debugLog.length())
        .map(refusal -> Outcome.refused(refusal, ChangedBuffers.of(control, ring, debugLog)))
        .orElseGet(() -> Outcome.done(run.get()));
  }

  /** All that can be refused is refused before the kernel starts, as if no ring had been made. */
  private Outcome served(RunPersistent asked) {
    Bytes control = asked.control();
    Bytes debugLog = asked.debugLog();
    return StartCheck.freshRing(control.length(), asked.slotCount(), debugLog.length())
        .or(() -> BatchPlan.refusal(asked.slotCount(), asked.batches()))
        .map(refusal -> Outcome.refused(refusal, ChangedBuffers.of(control, Bytes.EMPTY, debugLog)))
        .orElseGet(() -> Outcome.done(runPersistent(asked)));
  }
}

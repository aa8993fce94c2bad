package dev.ringproof.gpu.emulator;

import dev.ringproof.gpu.emulator.EmulatorFunctions.Table;
import dev.ringproof.gpu.execution.Deadline;
import dev.ringproof.gpu.execution.ExecutionRule;
import dev.ringproof.gpu.execution.ExitReason;
import dev.ringproof.gpu.execution.LiveHost;
import dev.ringproof.gpu.execution.RunBuffers;
import dev.ringproof.gpu.telemetry.RingTelemetry;
import dev.ringproof.gpu.telemetry.SlotSketches;
import dev.ringproof.gpu.telemetry.TelemetryBounds;
import dev.ringproof.gpu.telemetry.TelemetryKernel;
import dev.ringproof.gpu.telemetry.WindowTableCodec;
import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.backend.BackendTimeoutException;
import dev.ringproof.spec.backend.Implementation;
import dev.ringproof.spec.operation.Capability;
import dev.ringproof.spec.operation.ExecutionOperation.Drain;
import dev.ringproof.spec.operation.ExecutionOperation.RunParallel;
import dev.ringproof.spec.operation.ExecutionOperation.RunPersistent;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.operation.TelemetryOperation.DecodeRing;
import dev.ringproof.spec.operation.TelemetryOperation.Sketch;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.SharedWords;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The device's kernel built for this machine's processor, its lanes threads.
 *
 * <p>It shows what the kernel computes, and how it meets a host that publishes at the same time. It
 * does not show what only a device has: system-scope fences, divergence, a bus. Any number of
 * threads may use one instance; each operation has buffers and lanes of its own.
 */
public final class EmulatorBackend implements Backend, TelemetryKernel {
  private static final String VERSION = "0.1.0";

  private final EmulatorFunctions functions;
  private final EmulatorOptions options;

  private EmulatorBackend(EmulatorFunctions functions, EmulatorOptions options) {
    this.functions = functions;
    this.options = options;
  }

  /**
   * Opens an emulator, which may be one with a wrong kernel in it.
   *
   * @param library a shared library with the functions of {@code emulator.h}
   * @throws UnsatisfiedLinkError when the library does not load on this machine
   */
  public static EmulatorBackend open(Path library, EmulatorOptions options) {
    return new EmulatorBackend(EmulatorLibrary.load(library), options);
  }

  @Override
  public Implementation implementation() {
    return Implementation.of("ringproof-emulator", VERSION, "CUDA C++");
  }

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.of(
        Capability.DRAIN, Capability.PARALLEL, Capability.PERSISTENT, Capability.SKETCH);
  }

  /**
   * Carries out {@code drain}, {@code run_parallel}, {@code run_persistent} or {@code sketch}.
   *
   * @throws BackendTimeoutException when the kernel does not end within the budget
   * @throws IllegalStateException when it cannot be started or ends for no good reason
   * @throws UnsupportedOperationException for every other operation
   */
  @Override
  public Outcome apply(Operation operation) {
    if (operation instanceof Drain drain) {
      return drain(drain);
    }
    if (operation instanceof RunParallel parallel) {
      return runParallel(parallel);
    }
    if (operation instanceof RunPersistent persistent) {
      return runPersistent(persistent);
    }
    if (operation instanceof Sketch sketch) {
      return SlotSketches.check(sketch)
          .map(refusal -> Outcome.refused(refusal, Fields.NONE))
          .orElseGet(() -> sketch(sketch));
    }
    throw new UnsupportedOperationException(
        operation.operationName().wireName() + " is of a capability that is not offered");
  }

  private Outcome drain(Drain drain) {
    return runToEnd(
        drain.control(),
        drain.ring(),
        drain.debugLog(),
        (launch, report) -> functions.startDrain(launch, report.words().memory(), drain.passes()));
  }

  private Outcome runParallel(RunParallel parallel) {
    return runToEnd(
        parallel.control(),
        parallel.ring(),
        parallel.debugLog(),
        (launch, report) ->
            functions.startParallel(
                launch, report.words().memory(), parallel.passes(), parallel.lanes()));
  }

  private Outcome sketch(Sketch asked) {
    SharedWords counters = SharedWords.allocate(SlotSketches.counterBytes(asked));
    Deadline deadline = Deadline.after(options.budget());
    EmulatorRun run =
        EmulatorRun.start(
            RunBuffers.copyOf(asked.control(), asked.ring(), Bytes.EMPTY),
            (launch, report) ->
                functions.startSketch(
                    launch,
                    report.words().memory(),
                    options.persistentLanes(),
                    asked.depth(),
                    asked.width(),
                    counters.memory()));
    run.awaitEnd(deadline, ExitReason.FINISHED);
    return Outcome.done(SlotSketches.fields(asked, counters.memory()));
  }

  @Override
  public RingTelemetry telemetry(DecodeRing asked, TelemetryBounds bounds) {
    ExecutionRule.require(asked.control(), asked.ring());
    WindowTableCodec codec = new WindowTableCodec(asked.windowOpcodes(), bounds);
    SharedWords row = SharedWords.copyOf(codec.row());
    SharedWords table = SharedWords.allocate(codec.tableBytes());
    Deadline deadline = Deadline.after(options.budget());
    EmulatorRun run =
        EmulatorRun.start(
            RunBuffers.copyOf(asked.control(), asked.ring(), Bytes.EMPTY),
            (launch, report) ->
                functions.startCount(
                    launch,
                    report.words().memory(),
                    bounds.lanesOf(asked.ring().length()),
                    new Table(row, table, codec.windows())));
    run.awaitEnd(deadline, ExitReason.FINISHED);
    return codec.telemetry(table.memory());
  }

  private Outcome runToEnd(Bytes control, Bytes ring, Bytes debugLog, EmulatorRun.Starter starter) {
    Optional<Refusal> refusal = ExecutionRule.check(control, ring, debugLog);
    if (refusal.isPresent()) {
      return Outcome.refused(refusal.get(), RunBuffers.fields(control, ring, debugLog));
    }
    Deadline deadline = Deadline.after(options.budget());
    EmulatorRun run = EmulatorRun.start(RunBuffers.copyOf(control, ring, debugLog), starter);
    run.awaitEnd(deadline, ExitReason.FINISHED);
    return Outcome.done(run.buffers().fields());
  }

  private Outcome runPersistent(RunPersistent persistent) {
    Optional<Refusal> refusal =
        ExecutionRule.check(persistent.control(), Bytes.EMPTY, persistent.debugLog())
            .or(() -> ExecutionRule.checkSlotCount(persistent.slotCount()));
    if (refusal.isPresent()) {
      return Outcome.refused(
          refusal.get(),
          RunBuffers.fields(persistent.control(), Bytes.EMPTY, persistent.debugLog()));
    }
    Deadline deadline = Deadline.after(options.budget());
    EmulatorRun run = start(persistent);
    Optional<Refusal> unpublished = new LiveHost(run, deadline).serve(persistent.batches());
    run.awaitEnd(deadline, ExitReason.SHUTDOWN);
    return unpublished
        .map(reason -> Outcome.refused(reason, run.buffers().fields()))
        .orElseGet(() -> Outcome.done(run.buffers().fields()));
  }

  private EmulatorRun start(RunPersistent persistent) {
    RunBuffers buffers =
        new RunBuffers(
            SharedWords.copyOf(persistent.control()),
            SharedWords.allocate(persistent.slotCount() * SlotLayout.SLOT_BYTES),
            SharedWords.copyOf(persistent.debugLog()));
    long budgetNanos = options.budget().toNanos();
    return EmulatorRun.start(
        buffers,
        (launch, report) ->
            functions.startPersistent(
                launch,
                report.words().memory(),
                options.persistentLanes(),
                options.order().code(),
                budgetNanos,
                2 * budgetNanos));
  }
}

package dev.ringproof.gpu.emulator;

import dev.ringproof.gpu.emulator.EmulatorFunctions.Residence;
import dev.ringproof.gpu.emulator.EmulatorFunctions.SketchTable;
import dev.ringproof.gpu.emulator.EmulatorFunctions.Table;
import dev.ringproof.gpu.execution.ExitReason;
import dev.ringproof.gpu.execution.RunBuffers;
import dev.ringproof.gpu.kernel.KernelBackend;
import dev.ringproof.gpu.telemetry.RingTelemetry;
import dev.ringproof.gpu.telemetry.SlotSketches;
import dev.ringproof.gpu.telemetry.TelemetryBounds;
import dev.ringproof.gpu.telemetry.WindowTableCodec;
import dev.ringproof.host.execution.Deadline;
import dev.ringproof.host.execution.LiveHost;
import dev.ringproof.spec.answer.ExecutionAnswer.KernelAnswer;
import dev.ringproof.spec.answer.TelemetryAnswer.SketchAnswer;
import dev.ringproof.spec.backend.Implementation;
import dev.ringproof.spec.operation.ExecutionOperation.Drain;
import dev.ringproof.spec.operation.ExecutionOperation.RunParallel;
import dev.ringproof.spec.operation.ExecutionOperation.RunPersistent;
import dev.ringproof.spec.operation.TelemetryOperation.DecodeRing;
import dev.ringproof.spec.operation.TelemetryOperation.Sketch;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.SharedWords;
import java.nio.file.Path;

/**
 * The device's kernel built for this machine's processor, its lanes threads.
 *
 * <p>It shows what the kernel computes, and how it meets a host that publishes at the same time. It
 * does not show what only a device has: system-scope fences, divergence, a bus. Any number of
 * threads may use one instance; each operation has buffers and lanes of its own.
 */
public final class EmulatorBackend extends KernelBackend {
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
  protected KernelAnswer drain(Drain drain) {
    return runToEnd(
            RunBuffers.copyOf(drain.control(), drain.ring(), drain.debugLog()),
            (launch, report) ->
                functions.startDrain(launch, report.words().memory(), drain.passes()))
        .answer();
  }

  @Override
  protected KernelAnswer runParallel(RunParallel parallel) {
    return runToEnd(
            RunBuffers.copyOf(parallel.control(), parallel.ring(), parallel.debugLog()),
            (launch, report) ->
                functions.startParallel(
                    launch, report.words().memory(), parallel.passes(), parallel.lanes()))
        .answer();
  }

  @Override
  protected KernelAnswer runPersistent(RunPersistent persistent) {
    Deadline deadline = Deadline.after(options.budget());
    EmulatorRun run = start(persistent);
    new LiveHost(run, deadline).serve(persistent.batches());
    run.awaitEnd(deadline, ExitReason.SHUTDOWN);
    return run.buffers().answer();
  }

  @Override
  protected SketchAnswer sketch(Sketch asked) {
    SharedWords counters = SharedWords.allocate(SlotSketches.counterBytes(asked));
    runToEnd(
        RunBuffers.copyOf(asked.control(), asked.ring(), Bytes.EMPTY),
        (launch, report) ->
            functions.startSketch(
                launch,
                report.words().memory(),
                options.persistentLanes(),
                new SketchTable(asked, counters)));
    return SlotSketches.answer(asked, counters.memory());
  }

  @Override
  protected RingTelemetry count(DecodeRing asked, WindowTableCodec codec, TelemetryBounds bounds) {
    SharedWords row = SharedWords.copyOf(codec.row());
    SharedWords table = SharedWords.allocate(codec.tableBytes());
    runToEnd(
        RunBuffers.copyOf(asked.control(), asked.ring(), Bytes.EMPTY),
        (launch, report) ->
            functions.startCount(
                launch,
                report.words().memory(),
                bounds.lanesOf(asked.ring().length()),
                new Table(row, table, codec.windows())));
    return codec.telemetry(table.memory());
  }

  /** The buffers after a run that ends by itself. */
  private RunBuffers runToEnd(RunBuffers buffers, EmulatorRun.Starter starter) {
    Deadline deadline = Deadline.after(options.budget());
    EmulatorRun run = EmulatorRun.start(buffers, starter);
    run.awaitEnd(deadline, ExitReason.FINISHED);
    return buffers;
  }

  private EmulatorRun start(RunPersistent persistent) {
    RunBuffers buffers =
        new RunBuffers(
            SharedWords.copyOf(persistent.control()),
            SharedWords.allocate(persistent.slotCount() * SlotLayout.SLOT_BYTES),
            SharedWords.copyOf(persistent.debugLog()));
    long nanos = options.budget().toNanos();
    Residence stay = new Residence(options.persistentLanes(), options.order(), nanos, 2 * nanos);
    return EmulatorRun.start(
        buffers,
        (launch, report) -> functions.startPersistent(launch, report.words().memory(), stay));
  }
}

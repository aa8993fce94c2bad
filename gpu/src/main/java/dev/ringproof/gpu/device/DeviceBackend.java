package dev.ringproof.gpu.device;

import dev.ringproof.gpu.device.RunRegions.Extent;
import dev.ringproof.gpu.execution.ExitReason;
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
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.operation.TelemetryOperation.DecodeRing;
import dev.ringproof.spec.operation.TelemetryOperation.Sketch;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.Bytes;
import java.util.Optional;

/**
 * The kernel on a device. One operation at a time: others wait for it.
 *
 * <p>A kernel that does not end cannot be ended from here, and a device that is lost stays lost for
 * the process: after either exception the process should be ended, and the work given to another.
 */
final class DeviceBackend extends KernelBackend {
  private final Device device;
  private final DeviceOptions options;
  private final int persistentLanes;

  DeviceBackend(Device device, DeviceOptions options) {
    this.device = device;
    this.options = options;
    this.persistentLanes = Math.min(options.lanes(), device.residentLanes());
  }

  @Override
  public Implementation implementation() {
    String run =
        ", ring "
            + options.placement()
            + ", "
            + persistentLanes
            + " persistent lanes "
            + options.order();
    return new Implementation(
        "ringproof-gpu",
        VERSION,
        "CUDA C++",
        Optional.of(device.facts().line() + run),
        Optional.of(device.facts().driver()),
        Optional.empty());
  }

  @Override
  public synchronized Outcome apply(Operation operation) {
    return super.apply(operation);
  }

  @Override
  public synchronized RingTelemetry telemetry(DecodeRing asked, TelemetryBounds bounds) {
    return super.telemetry(asked, bounds);
  }

  @Override
  public synchronized void close() {
    device.close(options.budget());
  }

  @Override
  protected KernelAnswer drain(Drain drain) {
    DeviceRun run = begin(drain.control(), drain.ring(), drain.debugLog());
    run.launch(device.drain(), 1, run.arguments().word(drain.passes()));
    run.end(ExitReason.FINISHED);
    return run.regions().answer();
  }

  @Override
  protected KernelAnswer runParallel(RunParallel parallel) {
    DeviceRun run = begin(parallel.control(), parallel.ring(), parallel.debugLog());
    passes(run, parallel);
    run.end(ExitReason.RUNNING);
    return run.regions().answer();
  }

  /**
   * EXE-31. One launch a pass: its end is the barrier. A pass that executed nothing is the last.
   */
  private void passes(DeviceRun run, RunParallel parallel) {
    int lanes = parallel.lanes();
    int slots = run.regions().slotCount();
    int threads = Integer.compareUnsigned(lanes, slots) < 0 ? lanes : slots;
    int executed = 0;
    for (int pass = 0; threads > 0 && pass != parallel.passes(); pass++) {
      run.launch(device.parallel(), threads, run.arguments().word(lanes));
      int before = executed;
      executed = run.executed();
      if (executed == before) {
        break;
      }
    }
  }

  @Override
  protected KernelAnswer runPersistent(RunPersistent persistent) {
    long ringBytes = (long) persistent.slotCount() * SlotLayout.SLOT_BYTES;
    DeviceRun run = begin(persistent.control(), ringBytes, persistent.debugLog());
    run.upload();
    long budgetNanos = options.budget().toNanos();
    KernelArguments arguments =
        run.arguments()
            .word(persistentLanes)
            .word(options.order().code())
            .longWord(budgetNanos)
            .longWord(2 * budgetNanos);
    run.launchResident(device.persistent(), persistentLanes, arguments);
    Deadline deadline = run.deadline();
    DeviceLiveRun live = new DeviceLiveRun(device, run.regions(), options.placement(), deadline);
    new LiveHost(live, deadline).serve(persistent.batches());
    run.end(ExitReason.SHUTDOWN);
    return run.regions().answer();
  }

  @Override
  protected SketchAnswer sketch(Sketch asked) {
    Extent extent =
        new Extent(asked.ring().length(), SlotSketches.counterBytes(asked), Bytes.EMPTY);
    DeviceRun run = beginCounting(asked.control(), asked.ring(), extent);
    return new DeviceTelemetry(device, run, device.work()).sketch(asked);
  }

  @Override
  protected RingTelemetry count(DecodeRing asked, WindowTableCodec table, TelemetryBounds bounds) {
    Extent extent = new Extent(asked.ring().length(), table.tableBytes(), table.row());
    DeviceRun run = beginCounting(asked.control(), asked.ring(), extent);
    return new DeviceTelemetry(device, run, device.work()).count(table, bounds);
  }

  private DeviceRun beginCounting(Bytes control, Bytes ring, Extent extent) {
    DeviceRun run =
        DeviceRun.begin(
            device, options, arena -> RunRegions.in(arena, control, Bytes.EMPTY, extent));
    run.regions().ring().fill(ring);
    run.upload();
    return run;
  }

  private DeviceRun begin(Bytes control, Bytes ring, Bytes debugLog) {
    DeviceRun run = begin(control, ring.length(), debugLog);
    run.regions().ring().fill(ring);
    run.upload();
    return run;
  }

  private DeviceRun begin(Bytes control, long ringBytes, Bytes debugLog) {
    return DeviceRun.begin(
        device, options, arena -> RunRegions.in(arena, control, ringBytes, debugLog));
  }
}

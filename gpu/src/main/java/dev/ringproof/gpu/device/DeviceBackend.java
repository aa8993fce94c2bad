package dev.ringproof.gpu.device;

import dev.ringproof.gpu.device.RunRegions.Extent;
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
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The kernel on a device. One operation at a time: others wait for it.
 *
 * <p>A kernel that does not end cannot be ended from here, and a device that is lost stays lost for
 * the process: after either exception the process should be ended, and the work given to another.
 */
final class DeviceBackend implements Backend, TelemetryKernel {
  private static final String VERSION = "0.1.0";

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
        Optional.of("CUDA " + DriverLibrary.name(device.facts().driverVersion())),
        Optional.empty());
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
   * @throws IllegalStateException when the driver refuses a call, or the device is lost
   * @throws UnsupportedOperationException for every other operation
   */
  @Override
  public synchronized Outcome apply(Operation operation) {
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

  @Override
  public synchronized void close() {
    device.close(options.budget());
  }

  private Outcome drain(Drain drain) {
    return ExecutionRule.check(drain.control(), drain.ring(), drain.debugLog())
        .map(refusal -> refused(refusal, drain.control(), drain.ring(), drain.debugLog()))
        .orElseGet(
            () -> {
              DeviceRun run = begin(drain.control(), drain.ring(), drain.debugLog());
              run.launch(device.drain(), 1, run.arguments().word(drain.passes()));
              run.end(ExitReason.FINISHED);
              return Outcome.done(run.regions().fields());
            });
  }

  private Outcome runParallel(RunParallel parallel) {
    return ExecutionRule.check(parallel.control(), parallel.ring(), parallel.debugLog())
        .map(refusal -> refused(refusal, parallel.control(), parallel.ring(), parallel.debugLog()))
        .orElseGet(
            () -> {
              DeviceRun run = begin(parallel.control(), parallel.ring(), parallel.debugLog());
              passes(run, parallel);
              run.end(ExitReason.RUNNING);
              return Outcome.done(run.regions().fields());
            });
  }

  /** One launch a pass: its end is the barrier. A pass that executed nothing is the last. */
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

  private Outcome runPersistent(RunPersistent persistent) {
    Bytes control = persistent.control();
    Bytes debugLog = persistent.debugLog();
    return ExecutionRule.check(control, Bytes.EMPTY, debugLog)
        .or(() -> ExecutionRule.checkSlotCount(persistent.slotCount()))
        .map(refusal -> refused(refusal, control, Bytes.EMPTY, debugLog))
        .orElseGet(() -> live(persistent));
  }

  private Outcome live(RunPersistent persistent) {
    long ringBytes = (long) persistent.slotCount() * SlotLayout.SLOT_BYTES;
    DeviceRun run =
        DeviceRun.begin(device, options, persistent.control(), ringBytes, persistent.debugLog());
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
    Optional<Refusal> unpublished = new LiveHost(live, deadline).serve(persistent.batches());
    run.end(ExitReason.SHUTDOWN);
    return unpublished
        .map(reason -> Outcome.refused(reason, run.regions().fields()))
        .orElseGet(() -> Outcome.done(run.regions().fields()));
  }

  private Outcome sketch(Sketch asked) {
    Extent extent =
        new Extent(asked.ring().length(), SlotSketches.counterBytes(asked), Bytes.EMPTY);
    DeviceRun run = beginCounting(asked.control(), asked.ring(), extent);
    return Outcome.done(new DeviceTelemetry(device, run, device.work()).sketch(asked));
  }

  @Override
  public synchronized RingTelemetry telemetry(DecodeRing asked, TelemetryBounds bounds) {
    ExecutionRule.require(asked.control(), asked.ring());
    WindowTableCodec table = new WindowTableCodec(asked.windowOpcodes(), bounds);
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
    DeviceRun run = DeviceRun.begin(device, options, control, ring.length(), debugLog);
    run.regions().ring().fill(ring);
    run.upload();
    return run;
  }

  private static Outcome refused(Refusal refusal, Bytes control, Bytes ring, Bytes debugLog) {
    return Outcome.refused(refusal, RunBuffers.fields(control, ring, debugLog));
  }
}

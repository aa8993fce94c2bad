package dev.ringproof.gpu.device;

import dev.ringproof.gpu.execution.ExitReason;
import dev.ringproof.gpu.execution.RunReport;
import dev.ringproof.host.execution.Deadline;
import dev.ringproof.spec.backend.BackendTimeoutException;
import java.util.function.Function;

/** One operation on the device, from its memory to what it left there. */
public final class DeviceRun {
  private final Device device;
  private final Placement placement;
  private final Deadline deadline;
  private final RunRegions regions;

  private DeviceRun(Device device, Placement placement, Deadline deadline, RunRegions regions) {
    this.device = device;
    this.placement = placement;
    this.deadline = deadline;
    this.regions = regions;
  }

  /**
   * Takes the device and lays out a run's memory; its ring is zero.
   *
   * @throws BackendTimeoutException when a kernel of before is still on the device
   */
  public static DeviceRun begin(
      Device device, DeviceOptions options, Function<Arena, RunRegions> layout) {
    Deadline deadline = Deadline.after(options.budget());
    device.enter();
    device.work().await(deadline, "an earlier kernel");
    return new DeviceRun(device, options.placement(), deadline, layout.apply(device.arena()));
  }

  /** Its memory. */
  public RunRegions regions() {
    return regions;
  }

  Deadline deadline() {
    return deadline;
  }

  /** Copies what the kernel starts from. */
  public void upload() {
    regions.upload(placement, device.work());
    device.work().await(deadline, "the upload");
  }

  /** The buffers; the entry point's own arguments follow, and a launch adds the report. */
  public KernelArguments arguments() {
    return new KernelArguments().buffers(regions, placement);
  }

  /** Starts so many threads on the stream of kernels. */
  public void launch(Kernel kernel, int threads, KernelArguments arguments) {
    launch(kernel, threads, arguments, device.work());
  }

  /** The same on another stream than that of kernels. */
  void launch(Kernel kernel, int threads, KernelArguments arguments, DeviceStream stream) {
    kernel.launch(threads, withReport(arguments), stream);
  }

  /** Only lanes that are all resident may wait for what the host does meanwhile. */
  public void launchResident(Kernel kernel, int threads, KernelArguments arguments) {
    if (device.facts().cooperativeLaunch()) {
      kernel.launchResident(threads, withReport(arguments), device.work());
    } else {
      kernel.launch(threads, withReport(arguments), device.work());
    }
  }

  private KernelArguments withReport(KernelArguments arguments) {
    return arguments.longWord(regions.report().address(Placement.DEVICE));
  }

  /** Slots executed so far, once the launches so far have ended. */
  int executed() {
    regions.report().download(device.work());
    device.work().await(deadline, "the kernel");
    return regions.reported().executed();
  }

  /**
   * Waits for the kernel and brings back what it left.
   *
   * @throws BackendTimeoutException when it goes on, or ended only because its time was up
   * @throws IllegalStateException when it ended for another reason than the expected
   */
  public void end(ExitReason expected) {
    device.work().await(deadline, "the kernel");
    device.copies().await(deadline, "a copy");
    regions.download(placement, device.work());
    device.work().await(deadline, "the download");
    RunReport report = regions.reported();
    report.exit().require(expected, deadline.budget(), report);
  }

  /**
   * Waits for a kernel that changes nothing but its counters, and brings back so many bytes of them
   * and the report, in which a resident kernel may have said meanwhile that it ended.
   *
   * @throws BackendTimeoutException when it goes on
   * @throws IllegalStateException when it could not be run
   */
  void endCounting(int counterBytes, DeviceStream stream) {
    regions.counters().download(counterBytes, stream);
    regions.report().download(stream);
    stream.await(deadline, "a kernel that counts");
    if (regions.reported().exit() == ExitReason.FAULT) {
      throw new IllegalStateException("the ring could not be counted " + regions.reported());
    }
  }
}

package dev.ringproof.gpu.device;

import jcuda.driver.CUgraph;
import jcuda.driver.CUgraphExec;
import jcuda.driver.CUstreamCaptureMode;
import jcuda.driver.JCudaDriver;

/** A launch that was recorded once and is started again by one call. */
public final class LaunchGraph {
  /** Graphs are instantiated by a function that older drivers lack, and that ends the process. */
  private static final int SINCE_VERSION = 11_040;

  private final CUgraphExec runnable = new CUgraphExec();
  private final DeviceStream stream;

  private LaunchGraph(DeviceStream stream) {
    this.stream = stream;
  }

  /** Whether a device's driver has graphs. */
  public static boolean offeredBy(Device device) {
    return device.facts().driverVersion() >= SINCE_VERSION;
  }

  /** Records what {@code launch} starts on the stream of kernels; it does not run yet. */
  public static LaunchGraph of(Device device, Runnable launch) {
    LaunchGraph made = new LaunchGraph(device.work());
    CUgraph graph = new CUgraph();
    DriverCall.check(
        "cuStreamBeginCapture",
        JCudaDriver.cuStreamBeginCapture(
            made.stream.handle(), CUstreamCaptureMode.CU_STREAM_CAPTURE_MODE_THREAD_LOCAL));
    launch.run();
    DriverCall.check(
        "cuStreamEndCapture", JCudaDriver.cuStreamEndCapture(made.stream.handle(), graph));
    DriverCall.check("cuGraphInstantiate", JCudaDriver.cuGraphInstantiate(made.runnable, graph, 0));
    return made;
  }

  /** Starts it. */
  public void launch() {
    DriverCall.check("cuGraphLaunch", JCudaDriver.cuGraphLaunch(runnable, stream.handle()));
  }
}

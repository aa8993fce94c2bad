package dev.ringproof.gpu.device;

import dev.ringproof.gpu.execution.Deadline;
import jcuda.driver.CUgraph;
import jcuda.driver.CUgraphExec;
import jcuda.driver.CUstreamCaptureMode;
import jcuda.driver.JCudaDriver;

/** The same slots by a launch a batch, and by a graph that was made once. */
final class LaunchBench {
  /** Graphs are instantiated by a function that older drivers lack, and that ends the process. */
  private static final int GRAPHS_SINCE = 11_040;

  private final Device device;
  private final BenchReport report;

  LaunchBench(Device device, BenchReport report) {
    this.device = device;
    this.report = report;
  }

  /** Uploads a batch, launches, waits by polling; then the same with a graph's launch. */
  void launches(int slots, int rounds) {
    BenchRing ring = new BenchRing(device, Placement.DEVICE, slots);
    ring.run().upload();
    ring.publishAll();
    report.deviceRate("launch", slots, rate(ring, rounds, () -> launch(ring)));
    if (device.facts().driverVersion() >= GRAPHS_SINCE) {
      CUgraphExec graph = graph(ring);
      double rate =
          rate(
              ring,
              rounds,
              () ->
                  DriverCall.check(
                      "cuGraphLaunch", JCudaDriver.cuGraphLaunch(graph, device.work().handle())));
      report.deviceRate("graph", slots, rate);
    }
  }

  private void launch(BenchRing ring) {
    DeviceRun run = ring.run();
    run.launch(device.parallel(), ring.slots(), run.arguments().word(ring.slots()));
  }

  private double rate(BenchRing ring, int rounds, Runnable launch) {
    Deadline deadline = ring.deadline();
    long start = 0;
    for (int round = -1; round < rounds; round++) {
      start = round == 0 ? System.nanoTime() : start;
      ring.run().regions().ring().upload(device.work());
      launch.run();
      device.work().await(deadline, "a launch");
    }
    return ring.slots() * (rounds / ((System.nanoTime() - start) / 1e9));
  }

  private CUgraphExec graph(BenchRing ring) {
    CUgraph graph = new CUgraph();
    CUgraphExec runnable = new CUgraphExec();
    DriverCall.check(
        "cuStreamBeginCapture",
        JCudaDriver.cuStreamBeginCapture(
            device.work().handle(), CUstreamCaptureMode.CU_STREAM_CAPTURE_MODE_THREAD_LOCAL));
    launch(ring);
    DriverCall.check(
        "cuStreamEndCapture", JCudaDriver.cuStreamEndCapture(device.work().handle(), graph));
    DriverCall.check("cuGraphInstantiate", JCudaDriver.cuGraphInstantiate(runnable, graph, 0));
    return runnable;
  }
}

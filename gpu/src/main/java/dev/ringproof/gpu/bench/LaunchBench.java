package dev.ringproof.gpu.bench;

import dev.ringproof.gpu.device.Device;
import dev.ringproof.gpu.device.DeviceRun;
import dev.ringproof.gpu.device.LaunchGraph;
import dev.ringproof.gpu.device.Placement;
import dev.ringproof.host.execution.Deadline;

/** The same slots by a launch a batch, and by a graph that was made once. */
final class LaunchBench {
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
    if (LaunchGraph.offeredBy(device)) {
      LaunchGraph graph = LaunchGraph.of(device, () -> launch(ring));
      report.deviceRate("graph", slots, rate(ring, rounds, graph::launch));
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
}

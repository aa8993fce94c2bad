package dev.ringproof.gpu.bench;

import dev.ringproof.gpu.device.Device;
import dev.ringproof.gpu.device.DeviceLiveRun;
import dev.ringproof.gpu.device.Placement;
import dev.ringproof.gpu.execution.LaneOrder;
import java.util.Arrays;

/** A kernel that stays, fed while it runs. */
final class LiveBench {
  private static final int MAX_LANES = 16_384;

  private final Device device;
  private final BenchReport report;

  LiveBench(Device device, BenchReport report) {
    this.device = device;
    this.report = report;
  }

  /** From the store of PUBLISHED to the load of DONE, one slot at a time, one lane in order. */
  void roundTrips(int rounds) {
    BenchRing ring = new BenchRing(device, Placement.HOST_MAPPED, 64);
    ring.startKernel(1, LaneOrder.FIFO);
    long[] nanos = new long[rounds];
    int slot = 0;
    for (int round = -rounds / 10; round < rounds; round++) {
      long start = System.nanoTime();
      ring.publish(slot);
      ring.spinUntilDone(slot);
      if (round >= 0) {
        nanos[round] = System.nanoTime() - start;
      }
      slot = slot + 1 == ring.slots() ? 0 : slot + 1;
    }
    ring.stopKernel();
    Arrays.sort(nanos);
    report.number("round_trip_rounds", rounds);
    report.number("round_trip_p50_nanos", nanos[rounds / 2]);
    report.number("round_trip_p99_nanos", nanos[(int) (rounds * 0.99)]);
    report.number("round_trip_p999_nanos", nanos[(int) (rounds * 0.999)]);
    report.number("round_trip_max_nanos", nanos[rounds - 1]);
  }

  /** Slots a second with so many under way, in the host's memory. */
  void depth(int depth, int rounds) {
    BenchRing ring = new BenchRing(device, Placement.HOST_MAPPED, depth);
    ring.startKernel(Math.min(depth, lanes()), LaneOrder.SWEEPING);
    long start = 0;
    for (int round = -rounds / 10; round < rounds; round++) {
      start = round == 0 ? System.nanoTime() : start;
      ring.publishAll();
      for (int slot = 0; slot < depth; slot++) {
        ring.spinUntilDone(slot);
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    ring.stopKernel();
    report.deviceRate("host_mapped_depth", depth, depth * (rounds / seconds));
  }

  /** Slots a second when whole rings are copied to a kernel that runs in the device's memory. */
  void residentRing(int slots) {
    BenchRing ring = new BenchRing(device, Placement.DEVICE, slots);
    ring.startKernel(Math.min(slots, lanes()), LaneOrder.SWEEPING);
    DeviceLiveRun live = ring.live();
    ring.publishAll();
    long best = Long.MAX_VALUE;
    for (int round = 0; round < 10; round++) {
      long start = System.nanoTime();
      live.sendAll();
      live.awaitExecuted((round + 1) * slots);
      best = Math.min(best, System.nanoTime() - start);
    }
    ring.stopKernel();
    report.deviceRate("device_ring", slots, slots / (best / 1e9));
  }

  private int lanes() {
    return Math.min(device.residentLanes(), MAX_LANES);
  }
}

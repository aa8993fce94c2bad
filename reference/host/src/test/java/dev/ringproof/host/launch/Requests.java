package dev.ringproof.host.launch;

import dev.ringproof.spec.launch.LaunchRequest;
import java.util.HashMap;
import java.util.Map;

/** Launch requests of the tests: those of a usual adapter, but for what a test sets. */
final class Requests {
  private final Map<String, Long> values = new HashMap<>();

  static Requests queued(long queueLen) {
    return new Requests()
        .with("queueLen", queueLen)
        .with("maxWorkgroupSizeX", 256)
        .with("maxComputeWorkgroupsPerDimension", 65_535)
        .with("maxComputeInvocationsPerWorkgroup", 1024);
  }

  Requests with(String name, long value) {
    values.put(name, value);
    return this;
  }

  LaunchRequest ask() {
    return new LaunchRequest(
        u32("queueLen"),
        u32("requestedWorkerGroups"),
        u32("maxWorkgroupSizeX"),
        u32("maxComputeWorkgroupsPerDimension"),
        u32("maxComputeInvocationsPerWorkgroup"),
        u32("requestedHitCapacity"),
        u32("expectedHitsPerItem"),
        u32("hotOpcodeCount"),
        u32("hotWindowCount"),
        u64("requeueCount"),
        u32("maxPriorityAge"),
        u32("graphNodeCount"),
        u32("graphEdgeCount"),
        u32("frontierDensityBps"),
        u32("memoryPressureBps"),
        u64("residentDeviceBytes"),
        u64("deviceMemoryBudgetBytes"));
  }

  private int u32(String name) {
    return (int) u64(name);
  }

  private long u64(String name) {
    return values.getOrDefault(name, 0L);
  }
}

package dev.ringproof.host.launch;

import dev.ringproof.spec.launch.LaunchRequest;
import java.math.BigInteger;

/**
 * Step 1: frontier density and memory pressure, inferred where the request does not know them.
 *
 * @param frontierDensityBps active nodes, in 1/10000, u32 widened
 * @param memoryPressureBps device memory in use, in 1/10000, u32 widened
 */
record Load(long frontierDensityBps, long memoryPressureBps) {
  static final long FULL_BPS = 10_000;

  static Load of(LaunchRequest request) {
    return new Load(density(request), pressure(request));
  }

  private static long density(LaunchRequest request) {
    long known = Integer.toUnsignedLong(request.frontierDensityBps());
    long queue = Integer.toUnsignedLong(request.queueLen());
    long nodes = Integer.toUnsignedLong(request.graphNodeCount());
    if (known != 0 || queue == 0 || nodes == 0) {
      return known;
    }
    // LCH-01
    return Math.max(Math.min(queue, nodes) * FULL_BPS / nodes, 1);
  }

  private static long pressure(LaunchRequest request) {
    long known = Integer.toUnsignedLong(request.memoryPressureBps());
    long resident = request.residentDeviceBytes();
    long budget = request.deviceMemoryBudgetBytes();
    if (known != 0 || budget == 0 || resident == 0) {
      return known;
    }
    // LCH-02
    return Long.compareUnsigned(resident, budget) >= 0 ? FULL_BPS : bpsOf(resident, budget);
  }

  private static long bpsOf(long part, long whole) {
    // The product of a u64 and 10000 does not fit a u64.
    return unsigned(part)
        .multiply(BigInteger.valueOf(FULL_BPS))
        .divide(unsigned(whole))
        .longValueExact();
  }

  private static BigInteger unsigned(long bits) {
    return new BigInteger(Long.toUnsignedString(bits));
  }
}

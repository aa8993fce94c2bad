package dev.ringproof.host.launch;

import dev.ringproof.spec.launch.LaunchRequest;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;

/**
 * Step 8: hits to hold and the device memory at the peak.
 *
 * @param hitCapacity u32
 * @param peakDeviceBytes resident bytes and the scratch of the hits, u64
 * @param budgetBytes the request's budget, u64, 0 for no limit
 */
public record HitBudget(int hitCapacity, long peakDeviceBytes, long budgetBytes) {
  static HitBudget of(LaunchPolicy policy, LaunchRequest request, Load load) {
    int hits = capacity(policy, request, load);
    long resident = request.residentDeviceBytes();
    // The product of two u32 fits a u64.
    long scratch =
        Integer.toUnsignedLong(hits) * Integer.toUnsignedLong(policy.scratchBytesPerHit());
    long peak = resident + scratch; // LCH-17
    if (Long.compareUnsigned(peak, resident) < 0) {
      throw RefusedException.of(RefusalCode.PEAK_BYTES_OVERFLOW); // LCH-18
    }
    long budget = request.deviceMemoryBudgetBytes();
    if (budget != 0 && Long.compareUnsigned(peak, budget) > 0) {
      throw RefusedException.of(RefusalCode.DEVICE_MEMORY_BUDGET); // LCH-19
    }
    return new HitBudget(hits, peak, budget); // LCH-22
  }

  /** LCH-15 */
  private static int capacity(LaunchPolicy policy, LaunchRequest request, Load load) {
    if (request.requestedHitCapacity() != 0) {
      return request.requestedHitCapacity();
    }
    boolean memoryShort = load.memoryPressureBps() >= Integer.toUnsignedLong(policy.memoryBps());
    int expected = request.expectedHitsPerItem() == 0 ? 1 : request.expectedHitsPerItem();
    int planned = product(request.queueLen(), expected);
    int roomy = product(planned, memoryShort ? 1 : policy.hitMultiplier());
    return Integer.compareUnsigned(roomy, policy.minHitCapacity()) < 0
        ? policy.minHitCapacity()
        : roomy;
  }

  private static int product(int a, int b) {
    long product = Integer.toUnsignedLong(a) * Integer.toUnsignedLong(b);
    if (product >>> Integer.SIZE != 0) {
      throw RefusedException.of(RefusalCode.HIT_CAPACITY_OVERFLOW); // LCH-16
    }
    return (int) product;
  }
}

package dev.ringproof.model.launch;

import static dev.ringproof.model.launch.KnownRequest.u64;
import static dev.ringproof.model.launch.StandardPolicy.HIT_MULTIPLIER;
import static dev.ringproof.model.launch.StandardPolicy.LEAST_HIT_CAPACITY;
import static dev.ringproof.model.launch.StandardPolicy.MEMORY_BPS;
import static dev.ringproof.model.launch.StandardPolicy.SCRATCH_BYTES_PER_HIT;
import static dev.ringproof.model.refusal.Requirement.require;
import static java.lang.Integer.toUnsignedLong;

import dev.ringproof.spec.launch.LaunchRequest;
import dev.ringproof.spec.refusal.RefusalCode;
import java.math.BigInteger;

/**
 * Hits to hold and the memory that they take: step 8.
 *
 * @param capacity hits, u32
 * @param peakBytes device bytes at the peak, u64
 */
record HitPlan(int capacity, long peakBytes) {

  /**
   * The plan for a request.
   *
   * @throws dev.ringproof.spec.refusal.RefusedException {@code hit_capacity_overflow}, {@code
   *     peak_bytes_overflow}, {@code device_memory_budget}
   */
  static HitPlan of(LaunchRequest request, KnownRequest known) {
    BigInteger capacity = capacity(request, known);
    require(capacity.bitLength() <= Integer.SIZE, RefusalCode.HIT_CAPACITY_OVERFLOW); // LCH-16
    BigInteger scratch = capacity.multiply(BigInteger.valueOf(SCRATCH_BYTES_PER_HIT));
    BigInteger peak = u64(request.residentDeviceBytes()).add(scratch); // LCH-17
    require(peak.bitLength() <= Long.SIZE, RefusalCode.PEAK_BYTES_OVERFLOW); // LCH-18
    BigInteger budget = u64(request.deviceMemoryBudgetBytes());
    boolean held = budget.signum() == 0 || peak.compareTo(budget) <= 0;
    require(held, RefusalCode.DEVICE_MEMORY_BUDGET); // LCH-19
    return new HitPlan(capacity.intValue(), peak.longValue());
  }

  private static BigInteger capacity(LaunchRequest request, KnownRequest known) {
    // LCH-15
    if (request.requestedHitCapacity() != 0) {
      return BigInteger.valueOf(toUnsignedLong(request.requestedHitCapacity()));
    }
    long room = known.pressure() >= MEMORY_BPS ? 1 : HIT_MULTIPLIER;
    return BigInteger.valueOf(known.queue())
        .multiply(BigInteger.valueOf(Math.max(toUnsignedLong(request.expectedHitsPerItem()), 1)))
        .multiply(BigInteger.valueOf(room))
        .max(BigInteger.valueOf(LEAST_HIT_CAPACITY));
  }
}

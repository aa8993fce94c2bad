package dev.ringproof.model.launch;

import static dev.ringproof.model.refusal.Requirement.require;
import static java.lang.Integer.toUnsignedLong;

import dev.ringproof.spec.launch.LaunchRequest;
import dev.ringproof.spec.refusal.RefusalCode;

/**
 * Groups, lanes and slots of a launch: step 6. Numbers are u32 in a long.
 *
 * @param groups granted groups
 * @param size lanes of a group
 * @param slots slots of the ring
 * @param dispatchX groups dispatched in x; in y and z there is one
 */
record DispatchGrid(long groups, long size, long slots, long dispatchX) {
  private static final long U32_MAX = 0xFFFF_FFFFL;
  private static final long MOST_GROUPS = 1_024;

  /**
   * The grid for requested groups (u32, 0 for the default).
   *
   * @throws dev.ringproof.spec.refusal.RefusedException {@code zero_adapter_limit}
   */
  static DispatchGrid of(long requestedGroups, LaunchRequest request) {
    long maxSizeX = toUnsignedLong(request.maxWorkgroupSizeX());
    long maxGroups = toUnsignedLong(request.maxComputeWorkgroupsPerDimension());
    long maxInvocations = toUnsignedLong(request.maxComputeInvocationsPerWorkgroup());
    boolean real = maxSizeX != 0 && maxGroups != 0 && maxInvocations != 0;
    require(real, RefusalCode.ZERO_ADAPTER_LIMIT); // LCH-09
    long asked = requestedGroups == 0 ? defaultGroups(maxGroups, maxInvocations) : requestedGroups;
    long groups = Math.min(asked, maxGroups); // LCH-10
    long size = Math.min(groups, maxSizeX); // LCH-11
    long queue = Math.max(toUnsignedLong(request.queueLen()), 1);
    long slots = Math.min(roundedUp(queue, size) * size, U32_MAX); // LCH-12
    long dispatchX = Math.min(roundedUp(slots, size), Math.min(groups, MOST_GROUPS)); // LCH-13
    return new DispatchGrid(groups, size, slots, dispatchX);
  }

  /** Lanes of the dispatch, 64-bit. */
  long lanes() {
    return dispatchX * size;
  }

  private static long defaultGroups(long maxGroups, long maxInvocations) {
    long share = Math.min(Math.max(maxGroups / 256, 1), MOST_GROUPS);
    return Math.max(share, maxInvocations >= 4_096 ? 64 : 1);
  }

  /** Quotient rounded up; the numerator stops at the largest u32. */
  private static long roundedUp(long count, long size) {
    return Math.min(count + size - 1, U32_MAX) / size;
  }
}

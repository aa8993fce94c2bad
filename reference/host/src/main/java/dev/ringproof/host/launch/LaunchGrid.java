package dev.ringproof.host.launch;

import dev.ringproof.spec.launch.LaunchRequest;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;

/**
 * Step 6: workers, slots and dispatch of a launch; components are u32. The dispatch has one row and
 * one layer.
 *
 * @param workerGroups worker groups granted
 * @param workgroupSizeX lanes of a group
 * @param slotCount slots of the ring, a whole number of groups unless cut to a u32
 * @param dispatchX groups dispatched
 */
public record LaunchGrid(int workerGroups, int workgroupSizeX, int slotCount, int dispatchX) {
  private static final long U32_MAX = 0xFFFF_FFFFL;
  private static final long GROUPS_PER_DEFAULT = 256;
  private static final long MAX_GROUPS = 1024;
  private static final long LARGE_ADAPTER_INVOCATIONS = 4096;
  private static final long LARGE_ADAPTER_GROUPS = 64;

  static LaunchGrid of(LaunchRequest request, long requestedGroups) {
    long maxSizeX = Integer.toUnsignedLong(request.maxWorkgroupSizeX());
    long maxGroups = Integer.toUnsignedLong(request.maxComputeWorkgroupsPerDimension());
    long maxInvocations = Integer.toUnsignedLong(request.maxComputeInvocationsPerWorkgroup());
    if (maxSizeX == 0 || maxGroups == 0 || maxInvocations == 0) {
      throw RefusedException.of(RefusalCode.ZERO_ADAPTER_LIMIT); // LCH-09
    }
    // LCH-10
    long groups =
        requestedGroups == 0
            ? defaultGroups(maxGroups, maxInvocations)
            : Math.min(requestedGroups, maxGroups);
    long size = Math.min(groups, maxSizeX); // LCH-11
    long slots = slots(Integer.toUnsignedLong(request.queueLen()), size);
    // LCH-13
    long dispatch = Math.min(Math.min(saturatingCeil(slots, size), groups), MAX_GROUPS);
    return new LaunchGrid((int) groups, (int) size, (int) slots, (int) dispatch);
  }

  private static long defaultGroups(long maxGroups, long maxInvocations) {
    long share = Math.min(Math.max(maxGroups / GROUPS_PER_DEFAULT, 1), MAX_GROUPS);
    long least = maxInvocations >= LARGE_ADAPTER_INVOCATIONS ? LARGE_ADAPTER_GROUPS : 1;
    return Math.min(Math.max(share, least), maxGroups);
  }

  /** LCH-12 */
  private static long slots(long queue, long size) {
    return Math.min(saturatingCeil(Math.max(queue, 1), size) * size, U32_MAX);
  }

  /** Quotient rounded up, except that the numerator stops at the largest u32. */
  private static long saturatingCeil(long dividend, long divisor) {
    return Math.min(dividend + divisor - 1, U32_MAX) / divisor;
  }

  /** Lanes of the whole dispatch; a u64. */
  public long lanes() {
    return Integer.toUnsignedLong(dispatchX) * Integer.toUnsignedLong(workgroupSizeX);
  }
}

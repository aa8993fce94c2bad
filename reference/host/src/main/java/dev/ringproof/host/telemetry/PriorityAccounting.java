package dev.ringproof.host.telemetry;

import dev.ringproof.spec.slot.SlotStatus;

/**
 * What is known of work that waited or came back.
 *
 * @param requeueCount work that came back, u64
 * @param agedPromotions work that was moved up because it waited, u64
 * @param maxPriorityAge rounds that the oldest work waited, u32
 */
public record PriorityAccounting(long requeueCount, long agedPromotions, int maxPriorityAge) {
  /**
   * The account of a snapshot: its REQUEUE slots (TEL-21). A ring says neither how long work waits
   * nor that it was moved up, so these are 0; a scheduler that knows them makes its own account.
   */
  public static PriorityAccounting of(RingSnapshot snapshot) {
    return new PriorityAccounting(
        Integer.toUnsignedLong(snapshot.occupancy().count(SlotStatus.REQUEUE)), 0, 0);
  }
}

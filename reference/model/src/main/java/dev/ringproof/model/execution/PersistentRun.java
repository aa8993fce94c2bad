package dev.ringproof.model.execution;

import dev.ringproof.model.execution.memory.Memory;
import dev.ringproof.model.packed.PackedPayload;
import dev.ringproof.model.publish.SlotPublication;
import dev.ringproof.model.ring.RingEncoding;
import dev.ringproof.model.slot.SlotIndex;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.execution.PublishedSlot;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A kernel that runs while a host publishes: batch by batch on the caller's thread.
 *
 * <p>Of the orders that are allowed within a batch this takes the one in which the batch names its
 * slots.
 */
public final class PersistentRun {
  private static final int EVERY_PASS = -1;
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private PersistentRun() {}

  /**
   * Publishes each batch into a ring of empty slots as soon as the one before it is DONE or FAULT,
   * and sets SHUTDOWN after the last (EXE-33).
   *
   * <p>A batch that does not get done, because a tenant is not authorised or SHUTDOWN was set
   * before it, is the last one to be published: the host waits no longer and sets SHUTDOWN. All
   * batches are checked before anything is written (DEC-09).
   *
   * @param control changed in place
   * @param debugLog changed in place
   * @param slotCount slots of the ring, u32
   * @param batches slots in the order of publication
   * @return the ring as the kernel left it
   * @throws RefusedException the first that applies of {@code control_length}, {@code
   *     byte_length_overflow} of the ring (over 1,048,576 slots), {@code misaligned_length} of the
   *     debug log; then slot by slot {@code slot_out_of_range}, {@code too_many_args}, {@code
   *     opcode_reserved}, {@code slot_not_publishable} (named twice in a batch, or an earlier batch
   *     leaves it in FAULT)
   */
  public static ByteBuffer run(
      ByteBuffer control, ByteBuffer debugLog, int slotCount, List<List<PublishedSlot>> batches) {
    check(control, debugLog, slotCount, batches);
    ByteBuffer ring = RingEncoding.empty(slotCount);
    Lane lane = new Lane(Memory.over(control, ring, debugLog));
    for (List<PublishedSlot> batch : batches) {
      batch.forEach(item -> publish(ring, item));
      lane.run(() -> batch.stream().mapToInt(PublishedSlot::slot), EVERY_PASS);
      if (!batch.stream().allMatch(item -> isOver(ring, item))) {
        break;
      }
    }
    LittleEndian.put(control, ControlLayout.SHUTDOWN_INDEX, 1);
    return ring;
  }

  private static void check(
      ByteBuffer control, ByteBuffer debugLog, int slotCount, List<List<PublishedSlot>> batches) {
    // DEC-06: the order of a drain.
    Memory.over(control, NOTHING, NOTHING);
    ByteBuffer rehearsal = RingEncoding.empty(slotCount); // RING-04
    Memory.over(control, rehearsal, debugLog);
    // DEC-09: every batch is published into a ring in which the one before it is over.
    for (List<PublishedSlot> batch : batches) {
      batch.forEach(item -> publish(rehearsal, item));
      batch.forEach(item -> LittleEndian.put(rehearsal, status(item), ending(item).code()));
    }
  }

  private static void publish(ByteBuffer ring, PublishedSlot item) {
    SlotItem payload = new SlotItem(item.opcode(), item.args());
    SlotPublication.publish(ring, item.slot(), item.tenant(), payload);
  }

  private static SlotStatus ending(PublishedSlot item) {
    boolean malformed =
        Opcode.of(item.opcode()) == Opcode.PACKED_SLOT
            && PackedPayload.decode(item.args()).isEmpty();
    return malformed ? SlotStatus.FAULT : SlotStatus.DONE; // EXE-26
  }

  private static boolean isOver(ByteBuffer ring, PublishedSlot item) {
    SlotStatus status = SlotStatus.of(LittleEndian.get(ring, status(item)));
    return status == SlotStatus.DONE || status == SlotStatus.FAULT;
  }

  private static int status(PublishedSlot item) {
    return SlotIndex.of(item.slot(), SlotLayout.STATUS_OFFSET);
  }
}

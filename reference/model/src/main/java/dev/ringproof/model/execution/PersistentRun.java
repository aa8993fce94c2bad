package dev.ringproof.model.execution;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.execution.PublishedSlot;
import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.ring.RingLayout;
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

  private final Memory memory;

  private PersistentRun(Memory memory) {
    this.memory = memory;
  }

  /**
   * Publishes each batch into a ring of empty slots as soon as the one before it is DONE or FAULT,
   * and sets SHUTDOWN after the last.
   *
   * <p>A batch that does not get done, because a tenant is not authorised or SHUTDOWN was set
   * before it, is the last one to be published: the host waits no longer and sets SHUTDOWN. All
   * batches are checked before anything is written.
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
    ByteBuffer ring = ByteBuffer.allocate(slotCount * SlotLayout.SLOT_BYTES);
    PersistentRun run = new PersistentRun(Memory.over(control, ring, debugLog));
    run.publishAll(batches);
    LittleEndian.put(control, ControlLayout.SHUTDOWN_INDEX, 1);
    return ring;
  }

  /**
   * Whether a run can be made, decided before it; changes nothing.
   *
   * @throws RefusedException as {@link #run}
   */
  public static void check(
      ByteBuffer control, ByteBuffer debugLog, int slotCount, List<List<PublishedSlot>> batches) {
    Memory.checkControl(control);
    if (Integer.compareUnsigned(slotCount, RingLayout.ENCODABLE_SLOTS) > 0) {
      throw new RefusedException(Refusal.of(RefusalCode.BYTE_LENGTH_OVERFLOW, BufferName.RING));
    }
    Memory.checkDebugLog(debugLog);
    PublicationPlan.check(slotCount, batches);
  }

  private void publishAll(List<List<PublishedSlot>> batches) {
    SlotWriter writer = new SlotWriter(memory.ring());
    Lane lane = new Lane(memory);
    for (List<PublishedSlot> batch : batches) {
      batch.forEach(writer::publish);
      lane.run(() -> batch.stream().mapToInt(PublishedSlot::slot), EVERY_PASS);
      if (!batch.stream().allMatch(this::finished)) {
        return;
      }
    }
  }

  private boolean finished(PublishedSlot item) {
    int index = SlotWord.index(item.slot(), SlotLayout.STATUS_OFFSET);
    int status = memory.ring().load(index);
    return status == SlotStatus.DONE.code() || status == SlotStatus.FAULT.code();
  }
}

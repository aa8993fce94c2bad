package dev.ringproof.model.telemetry;

import static dev.ringproof.model.refusal.Requirement.require;

import dev.ringproof.model.slot.SlotIndex;
import dev.ringproof.spec.answer.SlotEntry;
import dev.ringproof.spec.answer.StatusCounts;
import dev.ringproof.spec.answer.TelemetryAnswer.ActiveSlotsAnswer;
import dev.ringproof.spec.answer.TelemetryAnswer.ControlSnapshotAnswer;
import dev.ringproof.spec.answer.TelemetryAnswer.RingSnapshotAnswer;
import dev.ringproof.spec.answer.WindowTally;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.telemetry.RingDump;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;

/** Rings of one moment. */
public final class RingDecoding {
  private RingDecoding() {}

  /**
   * Everything that a snapshot tells.
   *
   * @throws dev.ringproof.spec.refusal.RefusedException {@code control_length}, {@code ring_length}
   */
  public static RingSnapshotAnswer of(RingDump dump) {
    ControlSnapshotAnswer control = ControlDecoding.of(dump.control()); // TEL-02: first.
    List<SlotEntry> slots = slots(dump.ring());
    StatusCounts occupancy = countAll(slots);
    List<WindowTally> windows = WindowGrouping.of(slots, dump.windowOpcodes());
    return new RingSnapshotAnswer(
        control,
        occupancy,
        slots.size(), // TEL-07: each slot is in one of the counts.
        // TEL-08: whatever is neither free nor finished, FAULT and unknown ones included.
        slots.size() - occupancy.empty() - occupancy.done(),
        slots,
        windows,
        WindowGrouping.active(windows));
  }

  /** Slots of an opcode (u32) with work under way, in ring order (TEL-14). */
  public static ActiveSlotsAnswer activeSlots(RingSnapshotAnswer snapshot, int opcode) {
    return new ActiveSlotsAnswer(
        Words.of(
            snapshot.slots().stream()
                .filter(slot -> slot.opcode() == opcode && isActive(slot))
                .mapToInt(SlotEntry::slot)
                .toArray()));
  }

  /** Whether somebody still owes work on a slot (SLOT-06). */
  public static boolean isActive(SlotEntry slot) {
    return SlotStatus.of(slot.status()).active();
  }

  /** Number of slots in a state (SLOT-04); every word above 7 is one state (SLOT-05). */
  static int count(List<SlotEntry> slots, SlotStatus status) {
    return (int) slots.stream().filter(slot -> SlotStatus.of(slot.status()) == status).count();
  }

  private static StatusCounts countAll(List<SlotEntry> slots) {
    // TEL-05
    return new StatusCounts(
        count(slots, SlotStatus.EMPTY),
        count(slots, SlotStatus.PUBLISHED),
        count(slots, SlotStatus.CLAIMED),
        count(slots, SlotStatus.DONE),
        count(slots, SlotStatus.WAIT_IO),
        count(slots, SlotStatus.YIELD),
        count(slots, SlotStatus.REQUEUE),
        count(slots, SlotStatus.FAULT),
        count(slots, SlotStatus.UNKNOWN));
  }

  private static List<SlotEntry> slots(Bytes bytes) {
    ByteBuffer ring = bytes.view();
    require(ring.limit() % SlotLayout.SLOT_BYTES == 0, RefusalCode.RING_LENGTH); // TEL-03
    int count = ring.limit() / SlotLayout.SLOT_BYTES;
    return IntStream.range(0, count).mapToObj(slot -> entry(ring, slot)).toList();
  }

  private static SlotEntry entry(ByteBuffer ring, int slot) {
    // TEL-06; SLOT-02 says where the words are. SLOT-05: the status as it was found.
    return new SlotEntry(
        slot,
        word(ring, slot, SlotLayout.STATUS_OFFSET),
        word(ring, slot, SlotLayout.TENANT_OFFSET),
        word(ring, slot, SlotLayout.OPCODE_OFFSET),
        Words.of(
            word(ring, slot, SlotLayout.ARGS_OFFSET),
            word(ring, slot, SlotLayout.ARGS_OFFSET + 1),
            word(ring, slot, SlotLayout.ARGS_OFFSET + 2)));
  }

  private static int word(ByteBuffer ring, int slot, int offset) {
    return LittleEndian.get(ring, SlotIndex.of(slot, offset));
  }
}

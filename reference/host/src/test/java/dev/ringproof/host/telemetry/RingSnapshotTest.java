package dev.ringproof.host.telemetry;

import static dev.ringproof.host.telemetry.RefusalAssert.assertRefused;
import static dev.ringproof.host.telemetry.RingText.slot;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.Words;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RingSnapshotTest {
  private static RingSnapshot decoded(ByteBuffer control, ByteBuffer ring) {
    return RingSnapshot.of(control, ring, OpcodeSet.NONE);
  }

  @Nested
  class Length {
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 60, 63, 65, 127})
    void a_ring_of_no_whole_slots_is_refused(int bytes) {
      assertRefused(
          RefusalCode.RING_LENGTH, () -> decoded(RingText.control(), ByteBuffer.allocate(bytes)));
    }

    @Test
    void the_control_buffer_is_checked_first() {
      assertRefused(
          RefusalCode.CONTROL_LENGTH,
          () -> decoded(ByteBuffer.allocate(636), ByteBuffer.allocate(1)));
    }

    @Test
    void a_refused_decode_keeps_the_snapshot() {
      RingSnapshot snapshot =
          decoded(RingText.control(1, 7), RingText.ring(SlotStatus.DONE, SlotStatus.FAULT));
      assertRefused(
          RefusalCode.RING_LENGTH,
          () -> snapshot.decode(RingText.control(), ByteBuffer.allocate(1), OpcodeSet.NONE));
      assertEquals(7, snapshot.control().doneCount());
      assertEquals(2, snapshot.slots().size());
    }

    @Test
    void a_ring_without_slots_is_a_ring() {
      RingSnapshot snapshot = decoded(RingText.control(), ByteBuffer.allocate(0));
      assertEquals(0, snapshot.occupancy().totalSlots());
      assertThrows(IndexOutOfBoundsException.class, () -> snapshot.slots().slot(0));
    }
  }

  @Nested
  class Slots {
    @Test
    void fields_come_from_their_words() {
      int[] words = slot(SlotStatus.YIELD, -2, -3, -4, -5, -6, -7);
      words[3] = 99;
      SlotView view =
          decoded(RingText.control(), RingText.ring(slot(SlotStatus.EMPTY, 0, 0), words))
              .slots()
              .slot(1);
      assertEquals(SlotStatus.YIELD, view.status());
      assertEquals(Words.of(-2, -3), Words.of(view.opcode(), view.tenant()));
      assertEquals(Words.of(-4, -5, -6), Words.of(view.arg0(), view.arg1(), view.arg2()));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF})
    void an_unknown_status_is_counted_and_kept_raw(int word) {
      ByteBuffer ring = RingText.ring(SlotStatus.EMPTY);
      LittleEndian.put(ring, 0, word);
      RingSnapshot snapshot = RingText.snapshot(ring);
      assertEquals(1, snapshot.occupancy().count(SlotStatus.UNKNOWN));
      assertEquals(word, snapshot.slots().slot(0).rawStatus());
    }

    @Test
    void active_slots_are_those_of_the_opcode_with_work_under_way() {
      int[][] slots = new int[SlotStatus.values().length + 1][];
      for (SlotStatus status : SlotStatus.values()) {
        slots[status.ordinal()] = slot(status, 300, 1);
      }
      slots[slots.length - 1] = slot(SlotStatus.CLAIMED, 301, 1);
      assertEquals(
          Words.of(1, 2, 4, 5, 6), RingText.snapshot(RingText.ring(slots)).activeSlots(300));
    }
  }

  @Nested
  class Counts {
    @Test
    void all_but_empty_and_done_are_queued() {
      Occupancy occupancy = RingText.snapshot(RingText.ring(SlotStatus.values())).occupancy();
      assertEquals(9, occupancy.totalSlots());
      assertEquals(7, occupancy.queueDepth());
      assertEquals(5, occupancy.activeSlots());
    }
  }

  @Nested
  class Storage {
    @Test
    void decoding_again_allocates_nothing_a_slot() {
      int slots = 65_536;
      ByteBuffer control = RingText.control();
      ByteBuffer ring = ByteBuffer.allocateDirect(slots * 64);
      OpcodeSet all = OpcodeSet.of(Words.of(0));
      RingSnapshot snapshot = RingSnapshot.of(control, ring, all);
      ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
      long before = threads.getCurrentThreadAllocatedBytes();
      snapshot.decode(control, ring, all);
      assertTrue(threads.getCurrentThreadAllocatedBytes() - before < slots);
    }

    @Test
    void a_smaller_ring_leaves_nothing_of_the_larger_one() {
      RingSnapshot snapshot = RingText.snapshot(RingText.ring(SlotStatus.values()), 0);
      snapshot.decode(RingText.control(), RingText.ring(SlotStatus.DONE), OpcodeSet.NONE);
      assertEquals(1, snapshot.slots().size());
      assertEquals(1, snapshot.occupancy().totalSlots());
      assertEquals(0, snapshot.windows().size());
    }
  }
}

package dev.ringproof.model.descriptor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.model.Refused;
import dev.ringproof.model.RingOf;
import dev.ringproof.spec.descriptor.SlotDescriptor;
import dev.ringproof.spec.descriptor.WindowDescriptor;
import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.publish.PackedOp;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class DescriptorTest {
  private static final ByteBuffer CUT = ByteBuffer.allocate(63);
  private static final Words ELEVEN = Words.of(new int[11]);

  private static void refuses(RefusalCode code, int published, Executable call) {
    assertEquals(Refusal.of(code).afterPublishing(published), Refused.refusal(call));
  }

  @Nested
  class Batch {
    private final SlotDescriptor single = new SlotDescriptor.Single(5, 8, Words.of(1));
    private final SlotDescriptor packed =
        new SlotDescriptor.Packed(6, List.of(new PackedOp(0, Words.EMPTY)));

    @Test
    @Proves({"DSC-01", "DSC-02"})
    void publishes_singles_and_packed_ones_into_consecutive_slots() {
      ByteBuffer ring = RingOf.statuses(7, 0, 3);
      assertEquals(2, DescriptorRun.publishAll(ring, 1, List.of(single, packed)));
      assertEquals(RingOf.published(8, 5, 1), RingOf.slotOf(ring, 1));
      assertEquals(RingOf.published(0x8000_0001, 6, 1), RingOf.slotOf(ring, 2));
    }

    @Test
    @Proves("DSC-03")
    void of_nothing_does_not_look_at_the_ring() {
      assertEquals(0, DescriptorRun.publishAll(CUT, -1, List.of()));
    }

    @Test
    @Proves("DSC-04")
    void is_refused_before_anything_else_when_its_last_slot_is_no_u32() {
      refuses(
          RefusalCode.SLOT_INDEX_OVERFLOW,
          0,
          () -> DescriptorRun.publishAll(CUT, -1, List.of(single, single)));
      refuses(RefusalCode.RING_LENGTH, 0, () -> DescriptorRun.publishAll(CUT, -1, List.of(single)));
    }

    @Test
    @Proves({"DSC-05", "DSC-06"})
    void leaves_the_items_before_a_bad_one_published_E2() {
      ByteBuffer ring = RingOf.statuses(0, 1, 0);
      refuses(
          RefusalCode.SLOT_NOT_PUBLISHABLE,
          1,
          () -> DescriptorRun.publishAll(ring, 0, List.of(single, single, single)));
      assertEquals(RingOf.published(8, 5, 1), RingOf.slotOf(ring, 0));
      ByteBuffer rest = RingOf.statuses(0, 1, 0);
      assertEquals(RingOf.slotOf(rest, 1), RingOf.slotOf(ring, 1));
      assertEquals(RingOf.slotOf(rest, 2), RingOf.slotOf(ring, 2));
    }
  }

  @Nested
  class Window {
    private static WindowDescriptor window(int start, List<Words> required, Words... lookahead) {
      return new WindowDescriptor(start, 5, 8, 99, required, List.of(lookahead));
    }

    @Test
    @Proves({"DSC-07", "DSC-08"})
    void publishes_its_required_entries_first_with_ticket_and_class() {
      ByteBuffer ring = RingOf.statuses(0, 0, 0);
      Words ten = Words.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
      assertEquals(3, WindowRun.publish(ring, window(0, List.of(Words.EMPTY, ten), Words.of(4))));
      assertEquals(RingOf.published(8, 5, 99, 0), RingOf.slotOf(ring, 0));
      Words second = RingOf.published(8, 5, 99, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
      assertEquals(second, RingOf.slotOf(ring, 1));
      assertEquals(RingOf.published(8, 5, 99, 1, 4), RingOf.slotOf(ring, 2));
    }

    @Test
    @Proves("DSC-03")
    void without_entries_does_not_look_at_the_ring() {
      assertEquals(0, WindowRun.publish(CUT, window(-1, List.of())));
      assertEquals(0, WindowRun.publishAsBatch(CUT, window(-1, List.of())));
    }

    @Test
    @Proves("DSC-10")
    void judges_the_last_index_before_payloads_and_as_a_batch_after_them() {
      WindowDescriptor both = window(-1, List.of(ELEVEN, ELEVEN));
      refuses(RefusalCode.SLOT_INDEX_OVERFLOW, 0, () -> WindowRun.publish(CUT, both));
      refuses(RefusalCode.WINDOW_PAYLOAD_TOO_LONG, 0, () -> WindowRun.publishAsBatch(CUT, both));
      WindowDescriptor high = window(-1, Collections.nCopies(2, Words.EMPTY));
      refuses(RefusalCode.SLOT_INDEX_OVERFLOW, 0, () -> WindowRun.publishAsBatch(CUT, high));
    }

    @Test
    @Proves({"DSC-06", "DSC-09", "DSC-11", "DSC-12"})
    void judges_a_payload_in_its_turn_and_as_a_batch_before_the_first_write_E2() {
      WindowDescriptor window = window(0, List.of(Words.EMPTY), ELEVEN);
      ByteBuffer ring = RingOf.statuses(0, 0);
      refuses(RefusalCode.WINDOW_PAYLOAD_TOO_LONG, 1, () -> WindowRun.publish(ring, window));
      assertEquals(RingOf.published(8, 5, 99, 0), RingOf.slotOf(ring, 0));
      ByteBuffer other = RingOf.statuses(0, 0);
      Refused.unchanged(
          RefusalCode.WINDOW_PAYLOAD_TOO_LONG,
          other,
          () -> WindowRun.publishAsBatch(other, window));
    }

    @Test
    @Proves({"DSC-06", "DSC-11", "DSC-12"})
    void leaves_the_entries_before_a_missing_slot_published_E2() {
      WindowDescriptor window = window(0, Collections.nCopies(2, Words.EMPTY));
      ByteBuffer direct = RingOf.statuses(3);
      refuses(RefusalCode.SLOT_OUT_OF_RANGE, 1, () -> WindowRun.publish(direct, window));
      assertEquals(RingOf.published(8, 5, 99, 0), RingOf.slotOf(direct, 0));
      ByteBuffer batch = RingOf.statuses(3);
      refuses(RefusalCode.SLOT_OUT_OF_RANGE, 1, () -> WindowRun.publishAsBatch(batch, window));
      assertEquals(RingOf.published(8, 5, 99, 0), RingOf.slotOf(batch, 0));
    }
  }
}

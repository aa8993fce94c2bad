package dev.ringproof.model.slot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.model.Refused;
import dev.ringproof.model.RingOf;
import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.slot.SlotTransition;
import dev.ringproof.spec.value.Bytes;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatusMoveTest {
  private static final int[] STATUSES = {0, 1, 2, 3, 4, 5, 6, 7, 8, 0x7FFF_FFFF, 0x8000_0000, -1};

  private static void decides(SlotTransition transition, RefusalCode otherwise, Integer... from) {
    for (int status : STATUSES) {
      ByteBuffer ring = RingOf.statuses(9, status);
      if (List.of(from).contains(status)) {
        assertEquals(status, StatusMove.make(ring, 1, transition));
        int to = transition.to().code();
        assertEquals(Bytes.copyOf(RingOf.statuses(9, to)), Bytes.copyOf(ring));
      } else {
        Refused.unchanged(otherwise, ring, () -> StatusMove.make(ring, 1, transition));
        assertEquals(StatusMove.REFUSED, StatusMove.attempt(ring, 1, transition));
      }
    }
  }

  @Nested
  @Proves({"TRN-08", "TRN-09", "TRN-10", "TRN-11"})
  class Table {
    @Test
    @Proves("TRN-01")
    void a_claim_starts_from_published_yield_and_requeue() {
      decides(SlotTransition.CLAIM, RefusalCode.ILLEGAL_CLAIM, 1, 5, 6);
    }

    @Test
    @Proves("TRN-02")
    void a_done_starts_from_claimed() {
      decides(SlotTransition.DONE, RefusalCode.ILLEGAL_DONE, 2);
    }

    @Test
    @Proves("TRN-03")
    void a_fault_starts_from_every_active_status() {
      decides(SlotTransition.FAULT, RefusalCode.ILLEGAL_FAULT, 1, 2, 4, 5, 6);
    }

    @Test
    @Proves("TRN-04")
    void a_cancel_starts_from_every_active_status_but_claimed() {
      decides(SlotTransition.CANCEL, RefusalCode.ILLEGAL_CANCEL, 1, 4, 5, 6);
    }

    @Test
    void a_publish_starts_from_nothing() {
      decides(SlotTransition.PUBLISH, RefusalCode.PUBLISH_TRANSITION_FORBIDDEN);
    }
  }

  @Nested
  class Order {
    private static final ByteBuffer CUT = ByteBuffer.allocate(63);

    @Test
    @Proves("TRN-05")
    void a_publish_is_refused_before_the_ring_is_looked_at() {
      assertEquals(
          RefusalCode.PUBLISH_TRANSITION_FORBIDDEN,
          Refused.code(() -> StatusMove.make(CUT, 9, SlotTransition.PUBLISH)));
    }

    @ParameterizedTest
    @EnumSource(value = SlotTransition.class, mode = EnumSource.Mode.EXCLUDE, names = "PUBLISH")
    @Proves({"TRN-06", "TRN-07"})
    void the_length_of_the_ring_comes_before_the_slot(SlotTransition transition) {
      assertEquals(
          RefusalCode.RING_LENGTH, Refused.code(() -> StatusMove.make(CUT, 9, transition)));
      ByteBuffer ring = RingOf.statuses(0, 0);
      for (int slot : new int[] {2, -1, 0x1000_0000}) {
        Refused.unchanged(
            RefusalCode.SLOT_OUT_OF_RANGE, ring, () -> StatusMove.make(ring, slot, transition));
      }
    }
  }
}

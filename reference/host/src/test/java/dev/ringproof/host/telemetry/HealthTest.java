package dev.ringproof.host.telemetry;

import static dev.ringproof.host.telemetry.RefusalAssert.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.slot.SlotStatus;
import org.junit.jupiter.api.Test;

class HealthTest {
  private static RingSnapshot at(int doneCount, SlotStatus... slots) {
    return RingSnapshot.of(
        RingText.control(ControlLayout.DONE_COUNT_INDEX, doneCount),
        RingText.ring(slots),
        OpcodeSet.NONE);
  }

  @Test
  void queued_work_without_progress_is_a_suspected_stall() {
    assertTrue(Health.since(at(5), at(5, SlotStatus.PUBLISHED)).suspectedStall());
  }

  @Test
  void progress_an_empty_queue_or_a_fault_explains_it() {
    assertFalse(Health.since(at(5), at(6, SlotStatus.PUBLISHED)).suspectedStall());
    assertFalse(Health.since(at(5), at(5, SlotStatus.DONE)).suspectedStall());
    assertFalse(
        Health.since(at(5), at(5, SlotStatus.PUBLISHED, SlotStatus.FAULT)).suspectedStall());
  }

  @Test
  void the_done_count_is_compared_unsigned() {
    assertEquals(2, Health.since(at(Integer.MAX_VALUE), at(Integer.MIN_VALUE + 1)).doneDelta());
    assertRefused(RefusalCode.DONE_COUNT_REGRESSED, () -> Health.since(at(-1), at(0)));
    assertRefused(RefusalCode.DONE_COUNT_REGRESSED, () -> Health.since(at(6), at(5)));
  }

  @Test
  void the_slots_are_those_of_now() {
    Health health =
        Health.since(at(0, SlotStatus.FAULT), at(0, SlotStatus.REQUEUE, SlotStatus.EMPTY));
    assertEquals(new Health(0, 1, 0, 1, 500_000, true), health);
  }
}

package dev.ringproof.inspect.survey;

import static dev.ringproof.spec.slot.SlotStatus.CLAIMED;
import static dev.ringproof.spec.slot.SlotStatus.DONE;
import static dev.ringproof.spec.slot.SlotStatus.FAULT;
import static dev.ringproof.spec.slot.SlotStatus.PUBLISHED;
import static dev.ringproof.spec.slot.SlotStatus.UNKNOWN;
import static dev.ringproof.spec.slot.SlotStatus.WAIT_IO;
import static dev.ringproof.spec.slot.SlotStatus.YIELD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.inspect.KernelImage;
import dev.ringproof.inspect.facts.Diagnosis.Condition;
import dev.ringproof.inspect.facts.Finding.Code;
import dev.ringproof.inspect.facts.Finding.Gravity;
import dev.ringproof.spec.control.ControlLayout;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DiagnosisTest {
  private static KernelImage kernel() {
    return new KernelImage(4);
  }

  @Nested
  class From_one_moment {
    @Test
    void a_ring_of_empty_and_done_slots_is_idle() {
      KernelImage idle = kernel().slot(0, DONE, 1, 0).word(ControlLayout.DONE_COUNT_INDEX, 1);
      assertEquals(Condition.IDLE, idle.condition());
      assertEquals(List.of(Code.NOTHING_QUEUED), idle.findings());
    }

    @Test
    void a_published_slot_of_an_authorised_tenant_is_ready() {
      assertEquals(Condition.READY, kernel().slot(0, PUBLISHED, 1, 1).condition());
    }

    @Test
    void only_claimed_slots_are_held() {
      KernelImage held = kernel().slot(2, CLAIMED, 5, 1);
      assertEquals(Condition.HELD, held.condition());
      assertTrue(held.told(Code.CLAIMED).get(0).contains("slot 2 (opcode 5 MEMCPY, tenant 1)"));
    }

    @Test
    void parked_slots_and_faults_are_blocked() {
      KernelImage blocked =
          kernel().slot(0, WAIT_IO, 1, 0).slot(1, YIELD, 1, 0).slot(2, FAULT, 1, 0);
      assertEquals(Condition.BLOCKED, blocked.condition());
      assertEquals(List.of(Code.FAULTS, Code.WAIT_IO, Code.HOST_TURN), blocked.findings());
    }

    @Test
    void shutdown_with_work_queued_is_stopped() {
      KernelImage stopped = kernel().slot(0, PUBLISHED, 1, 0).word(ControlLayout.SHUTDOWN_INDEX, 9);
      assertEquals(Condition.STOPPED, stopped.condition());
      assertEquals(List.of(Code.SHUTDOWN_SET, Code.RUNNABLE), stopped.findings());
    }

    @Test
    void a_ring_without_room_is_full() {
      KernelImage full = new KernelImage(1).slot(0, CLAIMED, 1, 0);
      assertTrue(full.findings().contains(Code.RING_FULL));
      assertFalse(kernel().slot(0, CLAIMED, 1, 0).findings().contains(Code.RING_FULL));
    }

    @Test
    void more_done_slots_than_the_count_are_uncounted() {
      assertTrue(kernel().slot(0, DONE, 1, 0).findings().contains(Code.DONE_UNCOUNTED));
    }

    @Test
    void an_unknown_status_word_is_shown_raw() {
      String told = kernel().slot(0, UNKNOWN, 1, 0).told(Code.UNKNOWN_STATUS).get(0);
      assertTrue(told.contains("4294967295 (0xffffffff)"), told);
    }
  }

  @Nested
  class Tenants {
    @Test
    void a_published_slot_of_an_unauthorised_tenant_will_never_run() {
      KernelImage blocked = kernel().slot(0, PUBLISHED, 1, 7);
      assertEquals(Condition.BLOCKED, blocked.condition());
      String told = blocked.told(Code.UNAUTHORISED_TENANT).get(0);
      assertTrue(told.contains("tenant 7 ") && told.contains("control word 10,"), told);
    }

    @Test
    void a_quota_does_not_authorise_a_tenant_without_a_mask() {
      KernelImage beyond =
          kernel().slot(0, PUBLISHED, 1, 29).word(ControlLayout.TENANT_QUOTAS_INDEX, -1);
      assertTrue(beyond.told(Code.UNAUTHORISED_TENANT).get(0).contains("word 32"));
      assertEquals(Condition.BLOCKED, beyond.condition());
    }

    @Test
    void the_mask_index_does_not_wrap() {
      KernelImage wrapping = kernel().slot(0, PUBLISHED, 1, -1);
      assertTrue(wrapping.told(Code.UNAUTHORISED_TENANT).get(0).contains("word 4294967298"));
    }

    @Test
    void a_moved_mask_table_is_pointed_out() {
      KernelImage moved = kernel().word(ControlLayout.TENANT_BASE_INDEX, 4);
      assertEquals(List.of(Code.TENANT_BASE, Code.NOTHING_QUEUED), moved.findings());
    }

    @Test
    void no_authorised_tenant_is_pointed_out() {
      KernelImage none = kernel().word(3, 0).word(4, 0);
      assertTrue(none.findings().contains(Code.NO_TENANT));
    }

    @Test
    void at_most_five_are_named() {
      KernelImage many = new KernelImage(9);
      for (int slot = 0; slot < 9; slot++) {
        many.slot(slot, PUBLISHED, 1, 10 + slot);
      }
      List<String> told = many.told(Code.UNAUTHORISED_TENANT);
      assertEquals(6, told.size());
      assertTrue(told.get(5).startsWith("4 more"), told.get(5));
    }
  }

  @Nested
  class From_two_moments {
    private final KernelImage before =
        kernel().slot(0, PUBLISHED, 1, 0).word(ControlLayout.DONE_COUNT_INDEX, 5);

    private KernelImage now(int doneCount) {
      return kernel()
          .slot(0, PUBLISHED, 1, 0)
          .word(ControlLayout.DONE_COUNT_INDEX, doneCount)
          .after(before);
    }

    @Test
    void the_same_done_count_with_work_queued_is_a_stall() {
      assertEquals(Condition.STALLED, now(5).condition());
      assertEquals(List.of(Code.NO_PROGRESS, Code.RUNNABLE), now(5).findings());
      assertEquals(true, now(5).facts().health().get().suspectedStall().get());
    }

    @Test
    void a_fault_makes_it_no_stall() {
      KernelImage faulted = now(5).slot(1, FAULT, 1, 0);
      assertEquals(Condition.FAULTED, faulted.condition());
      assertEquals(false, faulted.facts().health().get().suspectedStall().get());
    }

    @Test
    void a_higher_done_count_is_progress() {
      assertEquals(Condition.PROGRESSING, now(7).condition());
      assertEquals(2L, now(7).facts().health().get().doneDelta().get());
    }

    @Test
    void a_lower_done_count_cannot_be_compared() {
      assertEquals(Condition.INCOMPARABLE, now(4).condition());
      assertTrue(now(4).findings().contains(Code.DONE_COUNT_REGRESSED));
      assertTrue(now(4).facts().health().get().suspectedStall().isEmpty());
    }

    @Test
    void a_claim_in_between_is_movement() {
      KernelImage claimed = now(5).slot(0, CLAIMED, 1, 0);
      assertEquals(Condition.MOVING, claimed.condition());
      assertEquals(List.of(Code.CLAIMED, Code.MOVEMENT), claimed.findings());
    }

    @Test
    void a_dispatch_in_between_is_movement() {
      KernelImage dispatched = now(5).word(ControlLayout.METRICS_INDEX + 31, 1);
      assertEquals(Condition.MOVING, dispatched.condition());
      assertEquals(List.of(Code.MOVEMENT, Code.RUNNABLE), dispatched.findings());
    }

    @Test
    void work_that_did_not_wait_is_no_stall() {
      KernelImage newer = now(5).slot(0, PUBLISHED, 1, 0, 9);
      assertEquals(Condition.READY, newer.condition());
      assertEquals(List.of(Code.NEW_WORK, Code.RUNNABLE), newer.findings());
    }

    @Test
    void new_work_beside_work_that_waits_warns() {
      KernelImage newer = now(5).slot(1, PUBLISHED, 1, 0);
      assertEquals(Condition.READY, newer.condition());
      assertEquals(Gravity.WARN, newer.facts().diagnosis().findings().get(0).gravity());
    }

    @Test
    void a_claim_that_is_as_it_was_is_no_movement() {
      KernelImage held = kernel().slot(0, CLAIMED, 1, 0).word(ControlLayout.DONE_COUNT_INDEX, 5);
      KernelImage still = kernel().slot(0, CLAIMED, 1, 0).word(ControlLayout.DONE_COUNT_INDEX, 5);
      assertEquals(Condition.STALLED, still.after(held).condition());
    }

    @Test
    void a_count_that_may_have_wrapped_is_offered_with_its_delta() {
      before.word(ControlLayout.DONE_COUNT_INDEX, -1);
      assertEquals(Condition.WRAPPED, now(4).condition());
      assertTrue(now(4).findings().contains(Code.DONE_COUNT_WRAPPED));
      assertEquals(Optional.of(5L), now(4).facts().health().get().deltaIfWrapped());
    }

    @Test
    void a_count_that_went_back_by_half_or_less_has_not_wrapped() {
      before.word(ControlLayout.DONE_COUNT_INDEX, Integer.MIN_VALUE);
      assertEquals(Condition.INCOMPARABLE, now(0).condition());
      assertEquals(
          Condition.INCOMPARABLE,
          now(1).after(new KernelImage(4).word(ControlLayout.DONE_COUNT_INDEX, 5)).condition());
    }

    @Test
    void another_ring_size_is_pointed_out() {
      KernelImage larger = new KernelImage(8).word(ControlLayout.DONE_COUNT_INDEX, 5).after(before);
      assertTrue(larger.findings().contains(Code.RING_RESIZED));
    }
  }
}

package dev.ringproof.inspect.survey;

import static dev.ringproof.spec.slot.SlotStatus.CLAIMED;
import static dev.ringproof.spec.slot.SlotStatus.DONE;
import static dev.ringproof.spec.slot.SlotStatus.FAULT;
import static dev.ringproof.spec.slot.SlotStatus.PUBLISHED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.inspect.KernelImage;
import dev.ringproof.inspect.facts.Diagnosis.Condition;
import dev.ringproof.inspect.facts.Finding.Code;
import dev.ringproof.spec.control.ControlLayout;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is not concluded from dumps that a lenient reader could not read whole. */
class PartialDumpTest {
  private static KernelImage kernel() {
    return new KernelImage(2);
  }

  @Nested
  class Of_a_ring_that_is_cut {
    @Test
    void nothing_queued_is_not_said_of_the_slots_left_out() {
      assertEquals(Condition.PARTIAL, kernel().ringCut().condition());
      assertEquals(List.of(Code.LEFT_OUT), kernel().ringCut().findings());
    }

    @Test
    void held_blocked_and_full_are_not_said_either() {
      KernelImage held = kernel().slot(0, CLAIMED, 1, 0).slot(1, CLAIMED, 1, 0).ringCut();
      assertEquals(Condition.PARTIAL, held.condition());
      assertEquals(List.of(Code.CLAIMED, Code.LEFT_OUT), held.findings());
      assertEquals(Condition.PARTIAL, kernel().slot(0, FAULT, 1, 0).ringCut().condition());
    }

    @Test
    void a_slot_that_can_run_is_enough_to_be_ready() {
      assertEquals(Condition.READY, kernel().slot(0, PUBLISHED, 1, 0).ringCut().condition());
    }

    @Test
    void no_stall_is_said_of_either_moment() {
      KernelImage before = kernel().slot(0, PUBLISHED, 1, 0);
      KernelImage now = kernel().slot(0, PUBLISHED, 1, 0);
      assertEquals(Condition.STALLED, now.after(before).condition());
      assertEquals(Condition.PARTIAL, now.after(before.ringCut()).condition());
      KernelImage whole = kernel().slot(0, PUBLISHED, 1, 0);
      assertEquals(Condition.PARTIAL, now.ringCut().after(whole).condition());
    }

    @Test
    void no_slot_is_new_or_changed_that_the_earlier_ring_may_have_held() {
      KernelImage now = new KernelImage(4).slot(3, PUBLISHED, 1, 0).after(kernel().ringCut());
      assertFalse(now.findings().contains(Code.NEW_WORK));
      assertTrue(now.facts().stuck().first().get(0).unchanged().isEmpty());
    }
  }

  @Nested
  class Of_a_control_buffer_that_is_short {
    private final KernelImage short3 = kernel().slot(0, PUBLISHED, 1, 0).controlCutTo(3);

    @Test
    void no_tenant_is_called_unauthorised() {
      assertEquals(Condition.PARTIAL, short3.condition());
      assertEquals(List.of(), short3.findings());
    }

    @Test
    void no_done_slot_is_called_uncounted() {
      KernelImage done = kernel().slot(0, DONE, 1, 0).controlCutTo(1);
      assertEquals(Condition.IDLE, done.condition());
      assertEquals(List.of(Code.NOTHING_QUEUED), done.findings());
    }

    @Test
    void no_count_is_compared() {
      KernelImage before = kernel().word(ControlLayout.DONE_COUNT_INDEX, 5);
      assertTrue(short3.after(before).facts().health().isEmpty());
      KernelImage whole = kernel().word(ControlLayout.DONE_COUNT_INDEX, 5);
      assertTrue(whole.after(kernel().controlCutTo(1)).facts().health().isEmpty());
    }
  }
}

package dev.ringproof.inspect.survey;

import static dev.ringproof.spec.slot.SlotStatus.CLAIMED;
import static dev.ringproof.spec.slot.SlotStatus.DONE;
import static dev.ringproof.spec.slot.SlotStatus.FAULT;
import static dev.ringproof.spec.slot.SlotStatus.PUBLISHED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.inspect.KernelImage;
import dev.ringproof.inspect.facts.DebugFacts;
import dev.ringproof.inspect.facts.Facts;
import dev.ringproof.inspect.facts.Listed;
import dev.ringproof.inspect.facts.OpcodeFacts;
import dev.ringproof.inspect.facts.OpcodeName;
import dev.ringproof.inspect.facts.SlotFacts;
import dev.ringproof.inspect.facts.StuckFacts;
import dev.ringproof.inspect.facts.TenantFacts;
import dev.ringproof.inspect.facts.WindowFacts;
import dev.ringproof.spec.control.ControlLayout;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FactsTest {
  private static KernelImage kernel() {
    return new KernelImage(8);
  }

  @Nested
  class Opcodes {
    @Test
    void active_slots_come_before_executions() {
      Facts facts =
          kernel()
              .slot(0, PUBLISHED, 100, 0)
              .slot(1, DONE, 6, 0)
              .word(ControlLayout.METRICS_INDEX + 2, -1)
              .facts();
      assertEquals(
          List.of(
              new OpcodeFacts(100, "user", Optional.empty(), 1),
              new OpcodeFacts(2, "ATOMIC_ADD", Optional.of(4294967295L), 0)),
          facts.opcodes().first());
    }

    @Test
    void words_without_a_name_are_user_or_reserved() {
      assertEquals("user", OpcodeName.of(8));
      assertEquals("reserved", OpcodeName.of(0xFFF0));
      assertEquals("PACKED_SLOT", OpcodeName.of(0x8000_0001));
    }
  }

  @Nested
  class Tenants {
    @Test
    void the_authorised_and_the_queued_are_listed_with_their_words() {
      Facts facts =
          kernel()
              .slot(0, PUBLISHED, 1, 9)
              .slot(1, FAULT, 1, 40)
              .word(ControlLayout.TENANT_FAIRNESS_INDEX + 1, 7)
              .word(ControlLayout.TENANT_QUOTAS_INDEX + 1, 8)
              .facts();
      assertEquals(
          List.of(
              new TenantFacts(9, false, 1, 1, 0, Optional.of(0L), Optional.of(0L)),
              new TenantFacts(40, false, 0, 0, 1, Optional.empty(), Optional.empty()),
              new TenantFacts(0, true, 0, 0, 0, Optional.of(0L), Optional.of(0L)),
              new TenantFacts(1, true, 0, 0, 0, Optional.of(7L), Optional.of(8L))),
          facts.tenants().first());
    }
  }

  @Nested
  class Stuck_slots {
    @Test
    void those_with_the_same_bytes_come_first() {
      KernelImage before = kernel().slot(1, PUBLISHED, 1, 0, 5).slot(4, CLAIMED, 1, 0, 5);
      KernelImage now =
          kernel().slot(1, PUBLISHED, 1, 0, 6).slot(4, CLAIMED, 1, 0, 5).after(before);
      StuckFacts stuck = now.facts().stuck();
      assertEquals(List.of(4L, 1L), stuck.first().stream().map(SlotFacts::slot).toList());
      assertEquals(Optional.of(1L), stuck.unchanged());
      assertEquals(2, stuck.total());
    }

    @Test
    void a_slot_beyond_the_previous_ring_has_changed() {
      KernelImage now = kernel().slot(6, CLAIMED, 1, 0).after(new KernelImage(2));
      assertEquals(Optional.of(0L), now.facts().stuck().unchanged());
    }

    @Test
    void all_words_are_kept_as_unsigned() {
      SlotFacts slot = kernel().slot(3, CLAIMED, -1, -2, 1, -3).facts().stuck().first().get(0);
      assertEquals(
          new SlotFacts(
              3,
              2,
              "CLAIMED",
              4294967295L,
              "SHUTDOWN",
              4294967294L,
              2,
              List.of(1L, 4294967293L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L),
              Optional.empty()),
          slot);
    }

    @Test
    void a_hundred_are_listed_and_all_are_counted() {
      KernelImage many = new KernelImage(150);
      for (int slot = 0; slot < 150; slot++) {
        many.slot(slot, CLAIMED, 1, 0);
      }
      assertEquals(150, many.facts().stuck().total());
      assertEquals(Facts.MOST, many.facts().stuck().first().size());
    }
  }

  @Nested
  class Windows {
    @Test
    void the_largest_comes_first() {
      KernelImage windows =
          kernel()
              .slot(0, PUBLISHED, 8, 0, 5, 0)
              .slot(1, DONE, 8, 0, 6, 0)
              .slot(2, CLAIMED, 8, 0, 6, 1)
              .windows(8);
      Listed<WindowFacts> listed = windows.facts().windows().orElseThrow();
      assertEquals(
          new WindowFacts(6, 8, 0, 1, 1, 0, 1, 1, 0, 0, 0, 0, true), listed.first().get(0));
      assertEquals(2, listed.total());
    }

    @Test
    void none_are_told_when_no_opcode_was_named() {
      assertTrue(kernel().facts().windows().isEmpty());
    }
  }

  @Nested
  class Debug_log {
    @Test
    void an_overflowed_log_tells_what_it_dropped() {
      DebugFacts log = kernel().debugLog(12, 1, 2, 3, 4, 9, 9, 9, 9).facts().debugLog().get();
      assertEquals(2, log.kept());
      assertEquals(1, log.dropped());
      assertEquals(new DebugFacts.Entry(1, List.of(2L, 3L, 4L)), log.last().get(0));
    }
  }
}

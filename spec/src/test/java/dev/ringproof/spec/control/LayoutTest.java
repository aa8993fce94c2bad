package dev.ringproof.spec.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.descriptor.WindowClass;
import dev.ringproof.spec.descriptor.WindowDescriptor;
import dev.ringproof.spec.ring.RingLayout;
import dev.ringproof.spec.slot.SlotLayout;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Rules SLOT-01, SLOT-02, CTRL-01 to CTRL-04, LOG-01, LOG-02, LOG-05: offsets as literals. */
class LayoutTest {
  @Nested
  class Slot {
    @Test
    void is_sixteen_words_of_which_twelve_are_arguments() {
      assertEquals(16, SlotLayout.SLOT_WORDS);
      assertEquals(64, SlotLayout.SLOT_BYTES);
      assertEquals(12, SlotLayout.ARGS_WORDS);
    }

    @Test
    void has_its_fields_in_order() {
      assertEquals(0, SlotLayout.STATUS_OFFSET);
      assertEquals(1, SlotLayout.OPCODE_OFFSET);
      assertEquals(2, SlotLayout.TENANT_OFFSET);
      assertEquals(3, SlotLayout.PRIORITY_OFFSET);
      assertEquals(4, SlotLayout.ARGS_OFFSET);
    }
  }

  @Nested
  class Control {
    @Test
    void begins_with_single_words() {
      assertEquals(0, ControlLayout.SHUTDOWN_INDEX);
      assertEquals(1, ControlLayout.DONE_COUNT_INDEX);
      assertEquals(2, ControlLayout.TENANT_BASE_INDEX);
    }

    @Test
    void goes_on_with_four_tables() {
      assertEquals(3, ControlLayout.TENANT_MASKS_INDEX);
      assertEquals(32, ControlLayout.TENANT_QUOTAS_INDEX);
      assertEquals(64, ControlLayout.TENANT_FAIRNESS_INDEX);
      assertEquals(96, ControlLayout.METRICS_INDEX);
      assertEquals(128, ControlLayout.EPOCH_INDEX);
    }

    @Test
    void ends_with_the_words_of_the_scheduler_and_the_observables() {
      assertEquals(129, ControlLayout.PRIORITY_OFFSETS_INDEX);
      assertEquals(135, ControlLayout.PRIORITY_STARVATION_INDEX);
      assertEquals(136, ControlLayout.PRIORITY_FAIRNESS_INDEX);
      assertEquals(141, ControlLayout.RESERVED_INDEX);
      assertEquals(160, ControlLayout.OBSERVABLES_INDEX);
    }

    @Test
    void is_at_least_160_words() {
      assertEquals(160, ControlLayout.MIN_WORDS);
      assertEquals(640, ControlLayout.MIN_BYTES);
      assertEquals(0xFFFF_FFFF, ControlLayout.TENANT_AUTHORISED);
      assertEquals(1_000_000, ControlLayout.DEFAULT_TENANT_QUOTA);
    }
  }

  @Nested
  class DebugLog {
    @Test
    void is_a_cursor_and_records_of_four_words() {
      assertEquals(0, DebugLogLayout.CURSOR_INDEX);
      assertEquals(1, DebugLogLayout.RECORDS_INDEX);
      assertEquals(0, DebugLogLayout.FMT_ID_OFFSET);
      assertEquals(1, DebugLogLayout.ARGS_OFFSET);
      assertEquals(4, DebugLogLayout.RECORD_WORDS);
      assertEquals(64, DebugLogLayout.DEFAULT_RECORDS);
    }
  }

  @Nested
  class Limits {
    @Test
    void bound_what_is_representable() {
      assertEquals(268_435_455, RingLayout.REPRESENTABLE_SLOTS);
      assertEquals(1_073_741_823, DebugLogLayout.REPRESENTABLE_RECORDS);
      assertEquals(4_294_967_135L, Integer.toUnsignedLong(ControlLayout.REPRESENTABLE_OBSERVABLES));
    }

    @Test
    void bound_what_is_allocated() {
      assertEquals(1_048_576, RingLayout.ENCODABLE_SLOTS);
      assertEquals(1_048_576, DebugLogLayout.ENCODABLE_RECORDS);
      assertEquals(1_048_576, ControlLayout.ENCODABLE_OBSERVABLES);
    }
  }

  @Nested
  class Window {
    @Test
    void leaves_ten_words_to_a_payload() {
      assertEquals(10, WindowDescriptor.MAX_PAYLOAD_WORDS);
      assertEquals(0, WindowClass.REQUIRED.code());
      assertEquals(1, WindowClass.LOOKAHEAD.code());
    }
  }
}

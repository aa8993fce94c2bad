package dev.ringproof.host.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.execution.PublishedSlot;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.value.Words;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before a kernel is started. */
class BatchPlanTest {
  private static final int PACKED = Opcode.PACKED_SLOT.code();
  private static final int MALFORMED = 0x100;

  private static PublishedSlot slot(int slot, int opcode, int... args) {
    return new PublishedSlot(slot, 1, opcode, Words.of(args));
  }

  private static Optional<RefusalCode> refused(int slotCount, List<List<PublishedSlot>> batches) {
    return BatchPlan.refusal(slotCount, batches).map(Refusal::code);
  }

  @Nested
  class Batches {
    @ParameterizedTest
    @CsvSource({
      "2, 8, 0, SLOT_OUT_OF_RANGE",
      "-1, 0xFFF0, 13, SLOT_OUT_OF_RANGE",
      "1, 0xFFF0, 13, TOO_MANY_ARGS",
      "1, 0xFFF0, 12, OPCODE_RESERVED",
      "1, 0xFFFD, 0, OPCODE_RESERVED",
      "1, 0x80000000, 0, OPCODE_RESERVED",
      "0, 8, 0, SLOT_NOT_PUBLISHABLE",
    })
    void are_judged_in_the_publishers_order(int slot, String opcode, int args, RefusalCode code) {
      PublishedSlot item = slot(slot, Long.decode(opcode).intValue(), new int[args]);
      assertEquals(Optional.of(code), refused(2, List.of(List.of(slot(0, 0), item))));
    }

    @Test
    void may_use_the_slots_of_earlier_ones() {
      assertEquals(
          Optional.empty(), refused(1, List.of(List.of(slot(0, 0)), List.of(slot(0, PACKED)))));
    }

    @Test
    void may_not_use_a_slot_that_an_earlier_one_faults() {
      List<List<PublishedSlot>> batches =
          List.of(List.of(slot(0, PACKED, MALFORMED)), List.of(slot(1, 0)), List.of(slot(0, 0)));
      assertEquals(Optional.of(RefusalCode.SLOT_NOT_PUBLISHABLE), refused(2, batches));
    }

    @Test
    void may_be_none_or_empty() {
      assertEquals(Optional.empty(), refused(0, List.of()));
      assertEquals(Optional.empty(), refused(0, List.of(List.of())));
    }
  }

  @Nested
  class Lengths_of_a_fresh_ring {
    private static Optional<RefusalCode> refused(long control, int slots, long debugLog) {
      return StartCheck.freshRing(control, slots, debugLog).map(Refusal::code);
    }

    @Test
    void are_checked_in_order() {
      assertEquals(Optional.of(RefusalCode.CONTROL_LENGTH), refused(3, -1, 3));
      assertEquals(Optional.of(RefusalCode.BYTE_LENGTH_OVERFLOW), refused(640, 1 << 20 | 1, 3));
      assertEquals(Optional.of(RefusalCode.MISALIGNED_LENGTH), refused(640, 1 << 20, 3));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1 << 20})
    void allow_as_many_slots_as_an_encoder_makes(int slots) {
      assertEquals(Optional.empty(), refused(640, slots, 0));
    }
  }
}

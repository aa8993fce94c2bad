package dev.ringproof.model.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ringproof.model.slot.SlotIndex;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.execution.PublishedSlot;
import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersistentRunTest {
  private static final int STORE = Opcode.STORE_U32.code();
  private static final int PACKED = Opcode.PACKED_SLOT.code();
  private static final int SHUTDOWN = Opcode.SHUTDOWN.code();
  private static final int MALFORMED = 0x100;

  private final Kernel kernel = new Kernel(2, 0, 9);

  private ByteBuffer run(int slotCount, List<List<PublishedSlot>> batches) {
    return PersistentRun.run(kernel.control, kernel.debugLog, slotCount, batches);
  }

  private RefusalCode refused(int slotCount, List<List<PublishedSlot>> batches) {
    return assertThrows(RefusedException.class, () -> run(slotCount, batches)).refusal().code();
  }

  private static PublishedSlot slot(int slot, int opcode, int... args) {
    return new PublishedSlot(slot, 1, opcode, Words.of(args));
  }

  private static SlotStatus status(ByteBuffer ring, int slot) {
    return SlotStatus.of(LittleEndian.get(ring, SlotIndex.of(slot, 0)));
  }

  @Nested
  @Proves("EXE-33")
  class Batches {
    @Test
    void reuse_slots_and_end_with_shutdown() {
      ByteBuffer ring =
          run(2, List.of(List.of(slot(1, STORE, 5, 160, 9, 9)), List.of(slot(1, 3, 160, 1))));
      assertEquals(5, kernel.control(161));
      assertEquals(2, kernel.doneCount());
      assertEquals(1, kernel.control(ControlLayout.SHUTDOWN_INDEX));
      Kernel expected = new Kernel(0, 2, 0).publish(1, 3, 160, 1).status(1, SlotStatus.DONE);
      assertEquals(Bytes.copyOf(expected.ring), Bytes.copyOf(ring));
    }

    @Test
    void run_in_the_order_in_which_they_name_their_slots() {
      run(2, List.of(List.of(slot(1, STORE, 5, 160), slot(0, STORE, 6, 160))));
      assertEquals(6, kernel.control(160));
    }

    @Test
    void may_be_none_or_empty() {
      assertEquals(64, run(1, List.of(List.of(), List.of())).limit());
      assertEquals(0, run(0, List.of()).limit());
      assertEquals(1, kernel.control(ControlLayout.SHUTDOWN_INDEX));
    }

    @Test
    void that_fault_are_followed_by_the_next() {
      ByteBuffer ring = run(2, List.of(List.of(slot(0, PACKED, MALFORMED)), List.of(slot(1, 0))));
      assertEquals(SlotStatus.FAULT, status(ring, 0));
      assertEquals(SlotStatus.DONE, status(ring, 1));
    }

    @Test
    void with_a_slot_that_authorises_one_before_it_get_done() {
      PublishedSlot stranger = new PublishedSlot(0, 4, 0, Words.EMPTY);
      ByteBuffer ring = run(2, List.of(List.of(stranger, slot(1, STORE, 1, 7))));
      assertEquals(SlotStatus.DONE, status(ring, 0));
    }
  }

  @Nested
  @Proves("EXE-33")
  class ThatDoNotGetDone {
    @Test
    void for_want_of_authority_are_the_last() {
      PublishedSlot stranger = new PublishedSlot(0, 4, 0, Words.EMPTY);
      ByteBuffer ring = run(2, List.of(List.of(stranger), List.of(slot(1, 0))));
      assertEquals(SlotStatus.PUBLISHED, status(ring, 0));
      assertEquals(SlotStatus.EMPTY, status(ring, 1));
      assertEquals(1, kernel.control(ControlLayout.SHUTDOWN_INDEX));
    }

    @Test
    void because_of_an_earlier_shutdown_are_the_last() {
      ByteBuffer ring =
          run(3, List.of(List.of(slot(0, SHUTDOWN)), List.of(slot(1, 0)), List.of(slot(2, 0))));
      assertEquals(SlotStatus.DONE, status(ring, 0));
      assertEquals(SlotStatus.PUBLISHED, status(ring, 1));
      assertEquals(SlotStatus.EMPTY, status(ring, 2));
    }
  }

  @Nested
  class Refusals {
    @ParameterizedTest
    @CsvSource({
      "2, 8, 0, SLOT_OUT_OF_RANGE",
      "-1, 0xFFF0, 13, SLOT_OUT_OF_RANGE",
      "1, 0xFFF0, 13, TOO_MANY_ARGS",
      "1, 0xFFF0, 12, OPCODE_RESERVED",
      "1, 0xFFFD, 0, OPCODE_RESERVED",
      "1, 0xFFFF, 0, OPCODE_RESERVED",
      "0, 8, 0, SLOT_NOT_PUBLISHABLE",
    })
    void come_in_the_publishers_order(int slot, String opcode, int args, RefusalCode code) {
      PublishedSlot item = slot(slot, Integer.decode(opcode), new int[args]);
      assertEquals(code, refused(2, List.of(List.of(slot(0, 0), item))));
    }

    @Test
    void of_opcodes_with_bit_31_spare_the_builtin_ones() {
      assertEquals(RefusalCode.OPCODE_RESERVED, refused(1, List.of(List.of(slot(0, 1 << 31)))));
      assertEquals(SlotStatus.DONE, status(run(1, List.of(List.of(slot(0, SHUTDOWN)))), 0));
    }

    @Test
    void of_a_slot_that_an_earlier_batch_faulted() {
      List<List<PublishedSlot>> batches =
          List.of(List.of(slot(0, PACKED, MALFORMED)), List.of(slot(1, 0)), List.of(slot(0, 0)));
      assertEquals(RefusalCode.SLOT_NOT_PUBLISHABLE, refused(2, batches));
    }

    @Test
    void come_before_anything_is_written() {
      var before = kernel.buffers();
      refused(1, List.of(List.of(slot(0, STORE, 5, 160)), List.of(slot(1, 0))));
      assertEquals(before, kernel.buffers());
    }

    @Test
    @Proves({"EXE-01", "EXE-03", "RING-04"})
    void of_lengths_go_through_the_buffers_in_order() {
      ByteBuffer odd = ByteBuffer.allocate(3);
      List<List<PublishedSlot>> bad = List.of(List.of(slot(-1, 0)));
      assertEquals(RefusalCode.CONTROL_LENGTH, lengths(odd, odd, -1, bad));
      assertEquals(
          RefusalCode.BYTE_LENGTH_OVERFLOW, lengths(kernel.control, odd, 1 << 20 | 1, bad));
      assertEquals(RefusalCode.MISALIGNED_LENGTH, lengths(kernel.control, odd, 1, bad));
    }

    private static RefusalCode lengths(
        ByteBuffer control, ByteBuffer log, int slots, List<List<PublishedSlot>> batches) {
      return assertThrows(
              RefusedException.class, () -> PersistentRun.run(control, log, slots, batches))
          .refusal()
          .code();
    }
  }
}

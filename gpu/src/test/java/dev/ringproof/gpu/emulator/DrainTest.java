package dev.ringproof.gpu.emulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.operation.ExecutionOperation.Drain;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.Bytes;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DrainTest {
  private static final int ALL_ONES = 0xFFFF_FFFF;

  private static Result drain(Program program) {
    return Result.of(Libraries.backend(), program.drain());
  }

  @Nested
  class Memcpy {
    @Proves("EXE-15")
    @Test
    void takes_four_billion_words_in_the_time_of_those_that_exist() {
      Result result =
          drain(
              new Program()
                  .word(Program.OBSERVABLE, 5)
                  .slot(
                      Opcode.MEMCPY.code(), Program.OBSERVABLE, Program.OBSERVABLE + 1, ALL_ONES));
      assertEquals(SlotStatus.DONE, result.status(0));
      assertEquals(5, result.observable(7));
    }

    @Proves({"EXE-14", "EXE-28"})
    @Test
    void wraps_past_the_last_index_to_word_0() {
      // The fourth word goes to index 1, DONE_COUNT, which the slot then adds itself to.
      Result result =
          drain(
              new Program()
                  .word(Program.OBSERVABLE + 1, 40)
                  .slot(Opcode.MEMCPY.code(), Program.OBSERVABLE - 2, 0xFFFF_FFFE, 4));
      assertEquals(41, result.control(ControlLayout.DONE_COUNT_INDEX));
    }

    @Proves("EXE-04")
    @Test
    void reads_zero_outside_and_writes_nothing_outside() {
      Result result =
          drain(
              new Program()
                  .word(Program.OBSERVABLE, 1)
                  .slot(Opcode.MEMCPY.code(), 5000, Program.OBSERVABLE, 1));
      assertEquals(0, result.observable(0));
    }
  }

  @Nested
  class Packed {
    @Proves({"EXE-23", "EXE-24", "EXE-09"})
    @Test
    void runs_more_than_four_inner_operations_with_their_own_args() {
      // Six additions: (1 to cell 0), then five without args, which add 0 to word 0 (E5).
      Program program =
          new Program()
              .slot(
                  Opcode.PACKED_SLOT.code(),
                  0x0002_0206,
                  0x0202_0202,
                  0x0202_0202,
                  0x0000_0202,
                  1,
                  Program.OBSERVABLE);
      Result result = drain(program);
      assertEquals(SlotStatus.DONE, result.status(0));
      assertEquals(6, result.control(ControlLayout.METRICS_INDEX + Opcode.ATOMIC_ADD.code()));
      assertEquals(1, result.observable(0));
    }

    @Proves({"EXE-26", "EXE-27"})
    @Test
    void is_a_fault_and_runs_nothing_when_an_offset_falls() {
      Result result =
          drain(new Program().slot(Opcode.PACKED_SLOT.code(), 0x0001_0203, 0x0101_0201, 7, 7));
      assertEquals(SlotStatus.FAULT, result.status(0));
      assertEquals(0, result.control(ControlLayout.METRICS_INDEX + Opcode.STORE_U32.code()));
    }
  }

  @Nested
  class Log {
    @Proves("EXE-03")
    @Test
    void an_empty_log_takes_no_record_and_is_legal() {
      Result result = drain(new Program().logOf(0).slot(Opcode.PRINTF.code(), 1, 2, 3));
      assertEquals(SlotStatus.DONE, result.status(0));
    }

    @Proves("EXE-17")
    @Test
    void the_cursor_moves_past_a_record_that_does_not_fit() {
      Result result = drain(new Program().logOf(4).slot(Opcode.PRINTF.code(), 1, 2, 3));
      assertArrayEquals(new int[] {4, 0}, new int[] {result.log(0), result.log(1)});
    }
  }

  @Proves("EXE-30")
  @Nested
  class Passes {
    @Test
    void four_billion_end_when_one_has_executed_nothing() {
      Program program = new Program().slot(Opcode.NOP.code());
      Drain drain = new Drain(program.control(), program.ring(), program.log(), ALL_ONES);
      assertEquals(
          1, Result.of(Libraries.backend(), drain).control(ControlLayout.DONE_COUNT_INDEX));
    }

    @Test
    void a_second_pass_runs_what_the_first_authorised() {
      Program program =
          new Program()
              .slotOf(1, Opcode.STORE_U32.code(), 7, Program.OBSERVABLE)
              .slot(Opcode.STORE_U32.code(), 1, ControlLayout.TENANT_MASKS_INDEX + 1);
      Drain twice = new Drain(program.control(), program.ring(), program.log(), 2);
      assertEquals(0, drain(program).observable(0));
      assertEquals(7, Result.of(Libraries.backend(), twice).observable(0));
    }

    @Test
    void none_is_nothing() {
      Program program = new Program().slot(Opcode.NOP.code());
      Drain none = new Drain(program.control(), program.ring(), program.log(), 0);
      assertEquals(program.ring(), Result.of(Libraries.backend(), none).fields().get("ring").get());
    }
  }

  @Proves({"EXE-01", "EXE-02", "EXE-03"})
  @Nested
  class Refusals {
    private static void refused(String code, Bytes control, Bytes ring, Bytes log) {
      Outcome outcome = Libraries.backend().apply(new Drain(control, ring, log, 1));
      Outcome.Refused refused = (Outcome.Refused) outcome;
      assertEquals(code, refused.code());
      assertEquals(ring, refused.fields().get("ring").orElseThrow());
      assertEquals(control, refused.fields().get("control").orElseThrow());
      assertEquals(log, refused.fields().get("debug_log").orElseThrow());
    }

    @Test
    void control_then_ring_then_log_are_looked_at() {
      Bytes control = new Program().control();
      Bytes odd = Bytes.of(new byte[5]);
      refused("control_length", Bytes.of(new byte[636]), odd, odd);
      refused("control_length", Bytes.of(new byte[642]), odd, odd);
      refused("ring_length", control, odd, odd);
      refused("misaligned_length", control, Bytes.EMPTY, odd);
    }
  }
}

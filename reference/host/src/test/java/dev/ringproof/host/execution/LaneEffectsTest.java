package dev.ringproof.host.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.slot.SlotStatus;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each opcode leaves in the control words and in the log. */
@Timeout(60)
class LaneEffectsTest {
  private static final int OBSERVABLE = TestKernel.OBSERVABLE;

  /** Observable 1 holds 77 before. */
  private static TestKernel run(Opcode opcode, int... args) {
    return new TestKernel(4, 1, 9).with(OBSERVABLE + 1, 77).publish(0, opcode.code(), args).drain();
  }

  @Nested
  class Metrics_EXE_09 {
    @Test
    void are_counted_for_opcodes_below_32_before_the_effect() {
      int own = ControlLayout.METRICS_INDEX + Opcode.STORE_U32.code();
      assertEquals(50, run(Opcode.STORE_U32, 50, own).control(own));
      assertEquals(1, new TestKernel(0, 1, 0).publish(0, 31).drain().metric(31));
    }

    @Test
    void of_32_would_be_the_epoch_and_are_not_counted() {
      TestKernel kernel = new TestKernel(0, 1, 0).publish(0, 32).drain();
      assertEquals(0, kernel.control(ControlLayout.EPOCH_INDEX));
    }
  }

  @Nested
  class Store_EXE_10 {
    @Test
    void writes_the_word() {
      assertEquals(5, run(Opcode.STORE_U32, 5, OBSERVABLE).control(OBSERVABLE));
    }

    @ParameterizedTest
    @ValueSource(ints = {OBSERVABLE + 4, -1, 1 << 31, 1 << 30})
    void outside_the_buffer_changes_nothing(int index) {
      TestKernel kernel = run(Opcode.STORE_U32, 5, index);
      assertEquals(SlotStatus.DONE, kernel.status(0));
      assertEquals(0, kernel.control(OBSERVABLE + 3));
    }
  }

  @Nested
  class Add_EXE_11 {
    @Test
    void wraps_past_the_largest_word() {
      assertEquals(76, run(Opcode.ATOMIC_ADD, -1, OBSERVABLE + 1).control(OBSERVABLE + 1));
    }

    @Test
    void outside_the_buffer_changes_nothing() {
      assertEquals(SlotStatus.DONE, run(Opcode.ATOMIC_ADD, 1, -1).status(0));
    }
  }

  @Nested
  class Load_EXE_12 {
    @Test
    void goes_to_an_observable() {
      assertEquals(77, run(Opcode.LOAD_U32, OBSERVABLE + 1, 2).control(OBSERVABLE + 2));
    }

    @Test
    void outside_the_buffer_gives_0() {
      assertEquals(0, run(Opcode.LOAD_U32, -1, 1).control(OBSERVABLE + 1));
    }

    @Test
    void has_an_observable_whose_index_wraps() {
      assertEquals(77, run(Opcode.LOAD_U32, OBSERVABLE + 1, 32 - OBSERVABLE).control(32));
    }
  }

  @Nested
  class CompareSwap_EXE_13 {
    @Test
    void replaces_the_expected_word_and_shows_it() {
      TestKernel kernel = new TestKernel(41, 1, 0).with(40, 8);
      kernel.publish(0, Opcode.COMPARE_SWAP.code(), 40, 8, 9).drain();
      assertEquals(9, kernel.control(40));
      assertEquals(8, kernel.control(OBSERVABLE + 40));
    }

    @Test
    void leaves_another_word() {
      assertEquals(77, run(Opcode.COMPARE_SWAP, OBSERVABLE + 1, 0, 9).control(OBSERVABLE + 1));
    }

    @Test
    void outside_the_buffer_shows_0() {
      assertEquals(0, run(Opcode.COMPARE_SWAP, 3 - OBSERVABLE, 0, 9).control(3));
    }
  }

  @Nested
  class Memcpy_EXE_14_EXE_15 {
    @Test
    void ascending_over_itself_spreads_the_first_word() {
      TestKernel kernel = run(Opcode.MEMCPY, OBSERVABLE + 1, OBSERVABLE + 2, 2);
      assertEquals(77, kernel.control(OBSERVABLE + 2));
      assertEquals(77, kernel.control(OBSERVABLE + 3));
    }

    @Test
    void of_no_words_does_nothing() {
      assertEquals(0, run(Opcode.MEMCPY, OBSERVABLE + 1, OBSERVABLE, 0).control(OBSERVABLE));
    }

    @Test
    void from_outside_the_buffer_clears() {
      assertEquals(0, run(Opcode.MEMCPY, 1 << 31, OBSERVABLE + 1, 1).control(OBSERVABLE + 1));
    }

    @Test
    void wraps_from_past_the_end_to_the_first_word() {
      // Twice 9 words before 2^32, then words 0 and 1: SHUTDOWN, and what is counted on after it.
      TestKernel kernel = new TestKernel(2, 1, 0).with(OBSERVABLE, 6).with(OBSERVABLE + 1, 7);
      kernel.publish(0, Opcode.MEMCPY.code(), OBSERVABLE - 9, -9, 11).drain();
      assertEquals(6, kernel.control(ControlLayout.SHUTDOWN_INDEX));
      assertEquals(8, kernel.doneCount());
    }

    @Test
    void of_four_billion_words_onto_itself_takes_the_time_of_the_buffer() {
      TestKernel kernel = new TestKernel(0, 64, 0);
      for (int slot = 0; slot < 64; slot++) {
        kernel.publish(slot, Opcode.MEMCPY.code(), 1, 1, -1);
      }
      // Walked one by one, 64 times four billion words would outlast the time-out.
      assertEquals(64, kernel.drain().metric(Opcode.MEMCPY.code()));
    }
  }

  @Nested
  class BatchFence_EXE_16 {
    @Test
    void counts_the_epoch_and_shows_the_tag() {
      TestKernel kernel = run(Opcode.BATCH_FENCE, 3, 21);
      assertEquals(1, kernel.control(ControlLayout.EPOCH_INDEX));
      assertEquals(21, kernel.control(OBSERVABLE));
    }

    @Test
    void without_observables_loses_the_tag_E7() {
      TestKernel kernel =
          new TestKernel(0, 1, 0).publish(0, Opcode.BATCH_FENCE.code(), 3, 21).drain();
      assertEquals(1, kernel.control(ControlLayout.EPOCH_INDEX));
      assertEquals(SlotStatus.DONE, kernel.status(0));
    }
  }

  @Nested
  class Printf_EXE_17 {
    private static TestKernel print(int logWords, int cursor) {
      TestKernel kernel = new TestKernel(0, 2, logWords).cursor(cursor);
      return kernel.publish(1, Opcode.PRINTF.code(), 4, 5, 6).drain();
    }

    @Test
    void writes_a_record_with_the_word_of_its_slot() {
      TestKernel kernel = print(9, 4);
      assertEquals(8, kernel.log(0));
      assertEquals(4, kernel.log(5));
      assertEquals(5, kernel.log(6));
      assertEquals(6, kernel.log(7));
      assertEquals(16, kernel.log(8));
    }

    @ParameterizedTest
    @CsvSource({"8, 4", "5, 1", "9, -1", "9, -4", "4, 0"})
    void of_what_does_not_fit_moves_the_cursor_alone_E18(int logWords, int cursor) {
      TestKernel kernel = print(logWords, cursor);
      assertEquals(cursor + 4, kernel.log(0));
      for (int word = 1; word < logWords; word++) {
        assertEquals(0, kernel.log(word));
      }
    }

    @Test
    void without_a_log_keeps_nothing() {
      TestKernel kernel = new TestKernel(0, 1, 0).publish(0, Opcode.PRINTF.code(), 4).drain();
      assertEquals(SlotStatus.DONE, kernel.status(0));
    }
  }

  @Nested
  class Shutdown_EXE_18 {
    @Test
    void is_1_and_its_own_slot_is_done() {
      TestKernel kernel = new TestKernel(0, 3, 0);
      kernel.publish(0, 0).publish(1, Opcode.SHUTDOWN.code()).publish(2, 0).drain(3);
      assertEquals(1, kernel.control(ControlLayout.SHUTDOWN_INDEX));
      assertEquals(SlotStatus.DONE, kernel.status(1));
      assertEquals(SlotStatus.PUBLISHED, kernel.status(2));
      assertEquals(2, kernel.doneCount());
    }
  }

  @Nested
  class WithoutEffect_EXE_19_to_EXE_22 {
    @ParameterizedTest
    @ValueSource(ints = {0, 6, 8, 31, 32, 0xFFFD, 0xFFF0, 0x8000_0000, 0x1234})
    void only_the_bookkeeping_changes(int opcode) {
      TestKernel kernel = new TestKernel(4, 1, 9).publish(0, 0, 9, 9, 9).opcode(0, opcode);
      TestKernel expected = new TestKernel(4, 1, 9).publish(0, 0, 9, 9, 9).opcode(0, opcode);
      expected.with(ControlLayout.DONE_COUNT_INDEX, 1).status(0, SlotStatus.DONE);
      if (Integer.compareUnsigned(opcode, ControlLayout.METRICS_WORDS) < 0) {
        expected.with(ControlLayout.METRICS_INDEX + opcode, 1);
      }
      assertEquals(expected.buffers(), kernel.drain().buffers());
    }
  }
}

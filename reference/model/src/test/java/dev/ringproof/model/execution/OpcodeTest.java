package dev.ringproof.model.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.slot.SlotStatus;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Proves("EXE-04")
class OpcodeTest {
  private static final int OBSERVABLE = Kernel.OBSERVABLE;

  private static Kernel run(Opcode opcode, int... args) {
    return new Kernel(4, 1, 9).with(OBSERVABLE + 1, 77).publish(0, opcode.code(), args).drain();
  }

  @Nested
  @Proves("EXE-10")
  class Store {
    @Test
    void writes_the_word() {
      assertEquals(5, run(Opcode.STORE_U32, 5, OBSERVABLE).control(OBSERVABLE));
    }

    @Test
    void outside_the_buffer_changes_nothing() {
      Kernel kernel = run(Opcode.STORE_U32, 5, OBSERVABLE + 4);
      assertEquals(SlotStatus.DONE, kernel.status(0));
      assertEquals(0, kernel.control(OBSERVABLE + 3));
    }
  }

  @Nested
  @Proves("EXE-11")
  class Add {
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
  @Proves("EXE-12")
  class Load {
    @Test
    void goes_to_an_observable() {
      assertEquals(77, run(Opcode.LOAD_U32, OBSERVABLE + 1, 2).control(OBSERVABLE + 2));
    }

    @Test
    void outside_the_buffer_gives_0() {
      assertEquals(0, run(Opcode.LOAD_U32, -1, 1).control(OBSERVABLE + 1));
    }

    @Test
    void the_index_of_the_observable_wraps() {
      assertEquals(77, run(Opcode.LOAD_U32, OBSERVABLE + 1, 32 - OBSERVABLE).control(32));
    }
  }

  @Nested
  @Proves("EXE-13")
  class CompareSwap {
    @Test
    void replaces_the_expected_word() {
      Kernel kernel = run(Opcode.COMPARE_SWAP, 40, 0, 9);
      assertEquals(9, kernel.control(40));
    }

    @Test
    void leaves_another_word() {
      assertEquals(77, run(Opcode.COMPARE_SWAP, OBSERVABLE + 1, 0, 9).control(OBSERVABLE + 1));
    }

    @Test
    void what_was_there_goes_to_an_observable() {
      Kernel kernel = new Kernel(41, 1, 0).with(40, 8);
      kernel.publish(0, Opcode.COMPARE_SWAP.code(), 40, 8, 9).drain();
      assertEquals(9, kernel.control(40));
      assertEquals(8, kernel.control(OBSERVABLE + 40));
    }

    @Test
    void outside_the_buffer_0_goes_to_an_observable_whose_index_wraps() {
      assertEquals(0, run(Opcode.COMPARE_SWAP, 3 - OBSERVABLE, 0, 9).control(3));
    }
  }

  @Nested
  @Proves("EXE-14")
  class Memcpy {
    @Test
    void ascending_over_itself_spreads_the_first_word() {
      Kernel kernel = run(Opcode.MEMCPY, OBSERVABLE + 1, OBSERVABLE + 2, 2);
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
  }

  @Nested
  @Proves("EXE-16")
  class BatchFence {
    @Test
    void counts_the_epoch_and_shows_the_tag() {
      Kernel kernel = run(Opcode.BATCH_FENCE, 3, 21);
      assertEquals(1, kernel.control(ControlLayout.EPOCH_INDEX));
      assertEquals(21, kernel.control(OBSERVABLE));
    }

    @Test
    void without_observables_the_tag_is_lost_E7() {
      Kernel kernel = new Kernel(0, 1, 0).publish(0, Opcode.BATCH_FENCE.code(), 3, 21).drain();
      assertEquals(1, kernel.control(ControlLayout.EPOCH_INDEX));
      assertEquals(SlotStatus.DONE, kernel.status(0));
    }
  }

  @Nested
  @Proves({"EXE-09", "EXE-19", "EXE-20", "EXE-21", "EXE-22"})
  class WithoutEffect {
    @ParameterizedTest
    @ValueSource(ints = {0, 6, 8, 31, 32, 0xFFFD, 0xFFF0, 0x8000_0000, 0x1234})
    void only_the_bookkeeping_changes(int opcode) {
      Kernel kernel = new Kernel(4, 1, 9).publish(0, opcode, 9, 9, 9);
      Kernel expected = new Kernel(4, 1, 9).publish(0, opcode, 9, 9, 9);
      expected.with(ControlLayout.DONE_COUNT_INDEX, 1).status(0, SlotStatus.DONE);
      if (opcode >= 0 && opcode < 32) {
        expected.with(ControlLayout.METRICS_INDEX + opcode, 1);
      }
      assertEquals(expected.buffers(), kernel.drain().buffers());
    }
  }

  @Nested
  @Proves("EXE-18")
  class Shutdown {
    @Test
    void is_1() {
      assertEquals(1, run(Opcode.SHUTDOWN).control(ControlLayout.SHUTDOWN_INDEX));
    }

    @Test
    void its_own_slot_is_done_and_later_ones_are_not_visited() {
      Kernel kernel = new Kernel(0, 3, 0);
      kernel.publish(0, 0).publish(1, Opcode.SHUTDOWN.code()).publish(2, 0).drain(3);
      assertEquals(SlotStatus.DONE, kernel.status(1));
      assertEquals(SlotStatus.PUBLISHED, kernel.status(2));
      assertEquals(2, kernel.doneCount());
    }
  }
}

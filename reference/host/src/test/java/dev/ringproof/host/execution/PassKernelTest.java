package dev.ringproof.host.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ringproof.host.Refusals;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.SharedWords;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Passes over a ring that nobody publishes into, by one lane and by many. */
@Timeout(60)
class PassKernelTest {
  private static final int STORE = Opcode.STORE_U32.code();

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  private TestKernel parallel(TestKernel kernel, int lanes, int passes) {
    new PassKernel(kernel.memory()).runParallel(lanes, passes, threads);
    return kernel;
  }

  @Nested
  class Buffers_EXE_01_to_EXE_03 {
    @ParameterizedTest
    @CsvSource({
      "639, 63, 3, CONTROL_LENGTH",
      "636, 64, 0, CONTROL_LENGTH",
      "642, 64, 0, CONTROL_LENGTH",
      "640, 63, 3, RING_LENGTH",
      "640, 60, 0, RING_LENGTH",
      "640, 64, 3, MISALIGNED_LENGTH",
    })
    void are_checked_in_order(int control, int ring, int debugLog, RefusalCode code) {
      assertEquals(
          code,
          Refusals.code(
              () ->
                  KernelMemory.over(
                      SharedWords.allocate(control),
                      SharedWords.allocate(ring),
                      SharedWords.allocate(debugLog))));
    }
  }

  @Nested
  class Drain_EXE_30 {
    @Test
    void of_no_passes_does_nothing() {
      TestKernel kernel = new TestKernel(0, 1, 0).publish(0, 0);
      assertEquals(SlotStatus.PUBLISHED, kernel.drain(0).status(0));
    }

    @Test
    void of_four_billion_passes_ends_once_nothing_is_left_to_do() {
      assertEquals(1, new TestKernel(0, 2, 0).publish(1, 0).drain(-1).doneCount());
    }

    @Test
    void of_no_slots_does_nothing() {
      TestKernel kernel = new TestKernel(0, 0, 0);
      assertEquals(new TestKernel(0, 0, 0).buffers(), kernel.drain(-1).buffers());
    }

    @Test
    void takes_slots_in_order() {
      TestKernel kernel = new TestKernel(1, 2, 0).publish(1, STORE, 6, TestKernel.OBSERVABLE);
      kernel.publish(0, STORE, 5, TestKernel.OBSERVABLE).drain();
      assertEquals(6, kernel.control(TestKernel.OBSERVABLE));
    }
  }

  @Nested
  class Parallel_EXE_31_EXE_32 {
    private static TestKernel program() {
      TestKernel kernel = new TestKernel(4, 3, 9).publish(0, Opcode.PRINTF.code(), 1);
      return kernel.publish(1, STORE, 5, TestKernel.OBSERVABLE).publish(2, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 64, -1})
    void lanes_leave_what_one_leaves(int lanes) {
      assertEquals(program().drain(2).buffers(), parallel(program(), lanes, 2).buffers());
    }

    @Test
    void no_lane_and_no_pass_do_nothing() {
      assertEquals(program().buffers(), parallel(program(), 0, 2).buffers());
      assertEquals(program().buffers(), parallel(program(), 2, 0).buffers());
    }

    @Test
    void four_billion_passes_end_once_nothing_is_left_to_do() {
      assertEquals(3, parallel(program(), 3, -1).doneCount());
    }

    /** Slot 0 is refused until slot 1, of the other lane, has authorised it: in the second pass. */
    @Test
    void a_pass_waits_for_all_lanes_of_the_one_before() {
      TestKernel kernel = new TestKernel(0, 2, 0).publishOf(4, 0, 0).publish(1, STORE, 1, 7);
      assertEquals(SlotStatus.DONE, parallel(kernel, 2, 2).status(0));
    }

    @Test
    void no_addition_is_lost() {
      TestKernel kernel = new TestKernel(1, 64, 0);
      for (int slot = 0; slot < 64; slot++) {
        kernel.publish(slot, Opcode.ATOMIC_ADD.code(), 1, TestKernel.OBSERVABLE);
      }
      assertEquals(64, parallel(kernel, 8, 1).control(TestKernel.OBSERVABLE));
      assertEquals(64, kernel.control(ControlLayout.DONE_COUNT_INDEX));
    }
  }

  @Test
  void a_lane_that_breaks_is_told_and_holds_no_other_up() {
    TestKernel kernel = new TestKernel(0, 2, 0).publish(0, 0).publish(1, 0);
    KernelMemory whole = kernel.memory();
    KernelMemory broken =
        new KernelMemory(new BreakingAddition(whole.control()), whole.ring(), whole.debugLog());
    assertThrows(
        IllegalStateException.class, () -> new PassKernel(broken).runParallel(2, 2, threads));
  }

  /** An addition to a word of zero breaks. */
  private record BreakingAddition(KernelWords words) implements KernelWords {
    @Override
    public int length() {
      return words.length();
    }

    @Override
    public int load(int index) {
      return words.load(index);
    }

    @Override
    public void store(int index, int word) {
      words.store(index, word);
    }

    @Override
    public int add(int index, int delta) {
      if (words.add(index, delta) == 0) {
        throw new IllegalStateException("broken on purpose");
      }
      return 1;
    }

    @Override
    public int compareSwap(int index, int expected, int replacement) {
      return words.compareSwap(index, expected, replacement);
    }
  }
}

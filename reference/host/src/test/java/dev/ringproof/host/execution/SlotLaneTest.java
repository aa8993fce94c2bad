package dev.ringproof.host.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.Bytes;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A visit: which slots a lane takes, and what it leaves of them. */
class SlotLaneTest {
  private static final int OBSERVABLE = TestKernel.OBSERVABLE;
  private static final int STORE = Opcode.STORE_U32.code();
  private static final int ADD = Opcode.ATOMIC_ADD.code();

  @Nested
  class Shutdown_EXE_05 {
    @Test
    void of_any_word_but_0_stops_the_lane() {
      TestKernel kernel = new TestKernel(0, 1, 0).with(ControlLayout.SHUTDOWN_INDEX, 1 << 31);
      assertEquals(SlotStatus.PUBLISHED, kernel.publish(0, 0).drain().status(0));
    }

    @Test
    void is_seen_before_the_next_slot() {
      TestKernel kernel = new TestKernel(0, 2, 0).publish(0, STORE, 9, 0).publish(1, 0).drain(2);
      assertEquals(SlotStatus.DONE, kernel.status(0));
      assertEquals(SlotStatus.PUBLISHED, kernel.status(1));
    }
  }

  @Nested
  class Status_EXE_06 {
    @ParameterizedTest
    @EnumSource(value = SlotStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "PUBLISHED")
    void that_is_not_published_is_left(SlotStatus status) {
      TestKernel kernel = new TestKernel(1, 1, 0).publish(0, STORE, 5, OBSERVABLE);
      List<Bytes> before = kernel.status(0, status).buffers();
      assertEquals(before, kernel.drain().buffers());
    }
  }

  @Nested
  class Authorisation_EXE_07 {
    private static final int BASE = ControlLayout.TENANT_BASE_INDEX;

    /** Masks, quotas and fairness counters, none of them zero. */
    private static TestKernel everyWordSet(int base) {
      TestKernel kernel = new TestKernel(0, 2, 0);
      for (int index = ControlLayout.TENANT_MASKS_INDEX; index < 96; index++) {
        kernel.with(index, 1 << 31);
      }
      return kernel.with(BASE, base);
    }

    @ParameterizedTest
    @CsvSource({
      "3, 0, DONE",
      "3, 28, DONE",
      "3, 29, PUBLISHED",
      "3, -1, PUBLISHED",
      "5, -1, PUBLISHED",
      "2, 0, PUBLISHED",
      "2, 1, DONE",
      "-1, 5, PUBLISHED",
      "0, 31, DONE",
    })
    void is_given_by_masks_alone_E6(int base, int tenant, SlotStatus left) {
      assertEquals(left, everyWordSet(base).publishOf(tenant, 0, 0).drain().status(0));
    }

    @Test
    void of_a_mask_of_zero_is_none_and_counts_nothing() {
      TestKernel kernel = new TestKernel(0, 1, 0).publishOf(4, 0, 0).drain();
      assertEquals(SlotStatus.PUBLISHED, kernel.status(0));
      assertEquals(0, kernel.doneCount());
      assertEquals(0, kernel.metric(0));
    }

    @Test
    void given_by_a_slot_counts_from_the_next_pass_on() {
      TestKernel kernel = new TestKernel(0, 2, 0).publishOf(4, 0, 0).publish(1, STORE, 1, 7);
      assertEquals(SlotStatus.PUBLISHED, kernel.drain().status(0));
      assertEquals(SlotStatus.DONE, kernel.drain().status(0));
    }
  }

  @Nested
  class DoneCount_EXE_28 {
    @Test
    void wraps_past_the_largest_word() {
      TestKernel kernel = new TestKernel(0, 2, 0).with(ControlLayout.DONE_COUNT_INDEX, -1);
      assertEquals(1, kernel.publish(0, 0).publish(1, 0).drain().doneCount());
    }

    @Test
    void is_counted_after_the_effect() {
      assertEquals(51, new TestKernel(0, 1, 0).publish(0, STORE, 50, 1).drain().doneCount());
    }
  }

  @Nested
  class PackedSlot_EXE_23_to_EXE_27 {
    private static TestKernel run(int... args) {
      return new TestKernel(4, 1, 9).publish(0, Opcode.PACKED_SLOT.code(), args).drain();
    }

    /** Little-endian bytes as a word. */
    private static int word(int first, int second, int third, int fourth) {
      return first | second << 8 | third << 16 | fourth << 24;
    }

    @Test
    void runs_its_operations_in_order_with_their_own_arguments() {
      TestKernel kernel =
          run(word(2, 4, STORE, 0), word(ADD, 2, 0, 0), 5, OBSERVABLE, 6, OBSERVABLE);
      assertEquals(11, kernel.control(OBSERVABLE));
      assertEquals(1, kernel.metric(STORE));
      assertEquals(1, kernel.metric(ADD));
      assertEquals(1, kernel.doneCount());
    }

    @Test
    void gives_0_for_an_argument_that_is_not_there_E5() {
      TestKernel kernel = run(word(2, 2, STORE, 0), word(0, 1, 0, 0), 5, OBSERVABLE);
      assertEquals(0, kernel.control(OBSERVABLE));
      assertEquals(5, kernel.control(ControlLayout.SHUTDOWN_INDEX));
    }

    @Test
    void runs_all_of_23_operations_E5() {
      int pair = word(9, 0, 9, 0);
      int[] args = {
        word(23, 0, 9, 0), pair, pair, pair, pair, pair, pair, pair, pair, pair, pair, pair
      };
      assertEquals(23, run(args).metric(9));
    }

    @Test
    void knows_no_operation_by_the_low_byte_of_a_system_word() {
      TestKernel kernel = run(word(3, 0, 0xFE, 0), word(0xFF, 0, 0xFD, 0));
      assertEquals(0, kernel.log(0));
      assertEquals(0, kernel.control(ControlLayout.SHUTDOWN_INDEX));
      assertEquals(SlotStatus.DONE, kernel.status(0));
    }

    @Test
    void of_no_operations_is_done() {
      assertEquals(1, run().doneCount());
    }

    @ParameterizedTest
    @CsvSource({
      "1, 12, 0, 0, metadata and arguments over twelve words",
      "24, 0, 0, 0, metadata alone over twelve words",
      "255, 255, 0, 0, everything over twelve words",
      "0, 1, 0, 0, arguments of no operation",
      "1, 2, 0, 1, first offset not 0",
      "1, 0, 0, 1, first offset past the total",
    })
    void with_a_malformed_header_faults(int count, int total, int opcode, int offset, String why) {
      assertEquals(SlotStatus.FAULT, run(word(count, total, opcode, offset)).status(0), why);
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "4, 3", "0xFF, 0xFF"})
    void with_an_offset_out_of_order_faults(String second, String third) {
      int middle = word(ADD, Integer.decode(second), ADD, Integer.decode(third));
      assertEquals(SlotStatus.FAULT, run(word(3, 3, ADD, 0), middle).status(0));
    }

    @Test
    void that_faults_has_run_and_counted_nothing() {
      TestKernel kernel = run(word(2, 2, STORE, 0), word(ADD, 3, 0, 0), 5, OBSERVABLE);
      assertEquals(0, kernel.control(OBSERVABLE));
      assertEquals(0, kernel.metric(STORE));
      assertEquals(0, kernel.doneCount());
    }
  }
}

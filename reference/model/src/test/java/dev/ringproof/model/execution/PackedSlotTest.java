package dev.ringproof.model.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.slot.SlotStatus;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackedSlotTest {
  private static final int OBSERVABLE = Kernel.OBSERVABLE;
  private static final int STORE = 1;
  private static final int ADD = 2;

  private static Kernel run(int... args) {
    Kernel kernel = new Kernel(4, 1, 9);
    return kernel.publish(0, Opcode.PACKED_SLOT.code(), args).drain();
  }

  /** Little-endian bytes as a word. */
  private static int word(int first, int second, int third, int fourth) {
    return first | second << 8 | third << 16 | fourth << 24;
  }

  @Nested
  class InnerOperations {
    @Test
    @Proves({"EXE-23", "EXE-24"})
    void run_in_order_with_their_own_arguments() {
      Kernel kernel = run(word(2, 4, STORE, 0), word(ADD, 2, 0, 0), 5, OBSERVABLE, 6, OBSERVABLE);
      assertEquals(11, kernel.control(OBSERVABLE));
    }

    @Test
    @Proves({"EXE-09", "EXE-23", "EXE-28"})
    void are_counted_each_and_the_slot_once() {
      Kernel kernel = run(word(2, 2, STORE, 0), word(ADD, 2, 0, 0), 5, OBSERVABLE);
      assertEquals(1, kernel.metric(STORE));
      assertEquals(1, kernel.metric(ADD));
      assertEquals(1, kernel.doneCount());
    }

    @Test
    @Proves("EXE-24")
    void lack_of_an_argument_is_0_and_not_the_next_one_E5() {
      Kernel kernel = run(word(2, 2, STORE, 0), word(0, 1, 0, 0), 5, OBSERVABLE);
      assertEquals(0, kernel.control(OBSERVABLE));
      assertEquals(5, kernel.control(ControlLayout.SHUTDOWN_INDEX));
    }

    @Test
    void may_have_no_arguments_at_equal_offsets() {
      Kernel kernel = run(word(3, 0, 0, 0), word(8, 0, 31, 0));
      assertEquals(1, kernel.metric(31));
      assertEquals(SlotStatus.DONE, kernel.status(0));
    }

    @Test
    @Proves("EXE-23")
    void all_23_run_E5() {
      int pair = word(9, 0, 9, 0);
      Kernel kernel =
          run(word(23, 0, 9, 0), pair, pair, pair, pair, pair, pair, pair, pair, pair, pair, pair);
      assertEquals(23, kernel.metric(9));
    }

    @Test
    @Proves("EXE-25")
    void of_the_low_bytes_of_printf_and_shutdown_do_nothing() {
      Kernel kernel = run(word(3, 0, 0xFE, 0), word(0xFF, 0, 0xFD, 0));
      assertEquals(0, kernel.log(0));
      assertEquals(0, kernel.control(ControlLayout.SHUTDOWN_INDEX));
      assertEquals(SlotStatus.DONE, kernel.status(0));
    }

    @Test
    void may_be_none() {
      Kernel kernel = run();
      assertEquals(SlotStatus.DONE, kernel.status(0));
      assertEquals(1, kernel.doneCount());
    }

    @Test
    void use_of_all_twelve_words_is_legal() {
      int[] args = new int[12];
      args[0] = word(1, 11, STORE, 0);
      args[1] = 5;
      args[2] = OBSERVABLE;
      assertEquals(5, run(args).control(OBSERVABLE));
    }
  }

  @Nested
  @Proves({"EXE-26", "EXE-27"})
  class Malformed {
    @ParameterizedTest
    @CsvSource({
      "1, 12, 0, 0, metadata and arguments over twelve words",
      "24, 0, 0, 0, metadata alone over twelve words",
      "255, 255, 0, 0, everything over twelve words",
      "0, 1, 0, 0, arguments of no operation",
      "1, 2, 0, 1, first offset not 0",
      "1, 0, 0, 1, first offset past the total",
    })
    void header_faults_the_slot(int count, int total, int opcode, int offset, String why) {
      Kernel kernel = run(word(count, total, opcode, offset));
      assertEquals(SlotStatus.FAULT, kernel.status(0), why);
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "4, 3", "0xFF, 0xFF"})
    void later_offset_faults_the_slot(String second, String third) {
      int middle = word(ADD, Integer.decode(second), ADD, Integer.decode(third));
      assertEquals(SlotStatus.FAULT, run(word(3, 3, ADD, 0), middle).status(0));
    }

    @Test
    void no_operation_runs_and_nothing_is_counted() {
      Kernel kernel = run(word(2, 2, STORE, 0), word(ADD, 3, 0, 0), 5, OBSERVABLE);
      assertEquals(SlotStatus.FAULT, kernel.status(0));
      assertEquals(0, kernel.control(OBSERVABLE));
      assertEquals(0, kernel.metric(STORE));
      assertEquals(0, kernel.doneCount());
    }
  }
}

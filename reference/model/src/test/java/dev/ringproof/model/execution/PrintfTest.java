package dev.ringproof.model.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.slot.SlotStatus;
import org.junit.jupiter.api.Test;

@Proves("EXE-17")
class PrintfTest {
  private static Kernel run(int logWords, int cursor) {
    Kernel kernel = new Kernel(0, 3, logWords);
    kernel.publish(2, Opcode.PRINTF.code(), 7, 8, 9);
    return logWords == 0 ? kernel.drain() : kernel.cursor(cursor).drain();
  }

  @Test
  void record_ends_with_the_word_index_of_the_slot() {
    Kernel kernel = run(9, 4);
    assertEquals(8, kernel.log(0));
    assertEquals(7, kernel.log(5));
    assertEquals(8, kernel.log(6));
    assertEquals(9, kernel.log(7));
    assertEquals(32, kernel.log(8));
  }

  @Test
  void record_that_lacks_one_word_is_dropped_but_counted() {
    Kernel kernel = run(8, 4);
    assertEquals(8, kernel.log(0));
    assertEquals(0, kernel.log(5));
  }

  @Test
  void cursor_need_not_be_at_a_record() {
    assertEquals(7, run(9, 3).log(4));
  }

  @Test
  void cursor_wraps_and_its_record_is_dropped() {
    Kernel kernel = run(9, -4);
    assertEquals(0, kernel.log(0));
    assertEquals(0, kernel.log(1));
    assertEquals(0, run(9, -5).log(1));
  }

  @Test
  void log_of_a_cursor_alone_counts() {
    assertEquals(4, run(1, 0).log(0));
  }

  @Test
  @Proves("EXE-03")
  void empty_log_takes_no_record() {
    assertEquals(SlotStatus.DONE, run(0, 0).status(2));
  }
}

package dev.ringproof.host.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.host.Refusals;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.SharedWords;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one thread sees of a control buffer in use; what many see is the stress module's. */
class ConcurrentControlTest {
  private final ByteBuffer memory = SharedWords.allocate(ControlLayout.MIN_BYTES).memory();
  private final ConcurrentControl control = new ConcurrentControl(memory);

  /** Indices of the words that are not zero. */
  private Set<Integer> touched() {
    Set<Integer> indices = new TreeSet<>();
    for (int i = 0; i < ControlLayout.MIN_WORDS; i++) {
      if (LittleEndian.get(memory, i) != 0) {
        indices.add(i);
      }
    }
    return indices;
  }

  @Nested
  class Memory {
    @ParameterizedTest
    @ValueSource(ints = {0, 636, 641, 642, 643})
    void must_be_whole_words_and_no_less_than_the_layout(int bytes) {
      ByteBuffer wrong = SharedWords.allocate(bytes).memory();
      assertEquals(RefusalCode.CONTROL_LENGTH, Refusals.code(() -> new ConcurrentControl(wrong)));
    }

    @Test
    void may_be_longer() {
      assertEquals(0, new ConcurrentControl(SharedWords.allocate(644).memory()).doneCount());
    }
  }

  @Nested
  class Counts {
    @Test
    void of_slots_done_are_in_their_word() {
      assertEquals(0, control.countDone());
      assertEquals(1, control.countDone());
      assertEquals(2, control.doneCount());
      assertEquals(Set.of(ControlLayout.DONE_COUNT_INDEX), touched());
    }

    @Test
    void of_slots_done_wrap_to_0() {
      LittleEndian.put(memory, ControlLayout.DONE_COUNT_INDEX, -1);
      assertEquals(-1, control.countDone());
      assertEquals(0, control.doneCount());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31})
    void of_an_opcode_are_in_its_metric(int opcode) {
      control.countOpcode(opcode);
      control.countOpcode(opcode);
      assertEquals(2, control.metric(opcode));
      assertEquals(Set.of(ControlLayout.METRICS_INDEX + opcode), touched());
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 300, -1})
    void of_other_opcodes_are_nowhere(int opcode) {
      control.countOpcode(opcode);
      assertEquals(Set.of(), touched());
      assertThrows(IndexOutOfBoundsException.class, () -> control.metric(opcode));
    }
  }

  @Nested
  class Shutdown {
    @Test
    void is_a_word_that_is_not_zero() {
      assertFalse(control.isShutDown());
      control.shutDown();
      assertTrue(control.isShutDown());
      assertEquals(Set.of(ControlLayout.SHUTDOWN_INDEX), touched());
    }
  }
}

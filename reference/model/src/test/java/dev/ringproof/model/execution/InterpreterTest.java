package dev.ringproof.model.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.Bytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InterpreterTest {
  private static final int STORE = Opcode.STORE_U32.code();

  @Nested
  class Lengths {
    @ParameterizedTest
    @CsvSource({
      "639, 63, 3, CONTROL_LENGTH",
      "636, 64, 0, CONTROL_LENGTH",
      "642, 64, 0, CONTROL_LENGTH",
      "640, 63, 3, RING_LENGTH",
      "640, 60, 0, RING_LENGTH",
      "640, 64, 3, MISALIGNED_LENGTH",
    })
    @Proves({"EXE-01", "EXE-02", "EXE-03"})
    void are_checked_in_order(int control, int ring, int debugLog, RefusalCode code) {
      ByteBuffer[] buffers = {
        ByteBuffer.allocate(control), ByteBuffer.allocate(ring), ByteBuffer.allocate(debugLog)
      };
      RefusedException refused =
          assertThrows(
              RefusedException.class, () -> new Interpreter(buffers[0], buffers[1], buffers[2]));
      assertEquals(code, refused.refusal().code());
    }
  }

  @Nested
  class Visits {
    @ParameterizedTest
    @EnumSource(value = SlotStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "PUBLISHED")
    @Proves("EXE-06")
    void take_only_published_slots(SlotStatus status) {
      Kernel kernel = new Kernel(1, 1, 0).publish(0, STORE, 5, Kernel.OBSERVABLE);
      kernel.status(0, status);
      Bytes before = Bytes.copyOf(kernel.ring);
      kernel.drain();
      assertEquals(before, Bytes.copyOf(kernel.ring));
      assertEquals(0, kernel.control(Kernel.OBSERVABLE));
    }

    @Test
    void of_no_slots_do_nothing() {
      Kernel kernel = new Kernel(0, 0, 0);
      assertEquals(kernel.buffers(), kernel.drain(-1).buffers());
    }

    @Test
    @Proves("EXE-28")
    void done_count_wraps() {
      Kernel kernel = new Kernel(0, 2, 0).with(ControlLayout.DONE_COUNT_INDEX, -1);
      assertEquals(1, kernel.publish(0, 0).publish(1, 0).drain().doneCount());
    }

    @Test
    @Proves("EXE-05")
    void do_not_begin_when_shutdown_is_any_word_but_0() {
      Kernel kernel = new Kernel(0, 1, 0).with(ControlLayout.SHUTDOWN_INDEX, 1 << 31);
      assertEquals(SlotStatus.PUBLISHED, kernel.publish(0, 0).drain().status(0));
    }
  }

  @Nested
  class Passes {
    @Test
    @Proves("EXE-30")
    void none_do_nothing() {
      assertEquals(SlotStatus.PUBLISHED, new Kernel(0, 1, 0).publish(0, 0).drain(0).status(0));
    }

    @Test
    void four_billion_end_once_nothing_is_left_to_do() {
      assertEquals(1, new Kernel(0, 2, 0).publish(1, 0).drain(-1).doneCount());
    }
  }

  @Nested
  class SelfModification {
    @Test
    @Proves({"EXE-05", "EXE-30"})
    void of_shutdown_stops_before_the_next_slot() {
      Kernel kernel = new Kernel(0, 2, 0).publish(0, STORE, 9, 0).publish(1, 0).drain(2);
      assertEquals(SlotStatus.DONE, kernel.status(0));
      assertEquals(SlotStatus.PUBLISHED, kernel.status(1));
    }

    @Test
    @Proves("EXE-29")
    void of_the_done_count_is_counted_on() {
      assertEquals(51, new Kernel(0, 1, 0).publish(0, STORE, 50, 1).drain().doneCount());
    }

    @Test
    @Proves("EXE-09")
    void of_the_own_metric_comes_after_the_count() {
      int index = ControlLayout.METRICS_INDEX + STORE;
      assertEquals(50, new Kernel(0, 1, 0).publish(0, STORE, 50, index).drain().metric(STORE));
    }

    @Test
    void of_the_own_mask_comes_too_late_for_the_own_slot() {
      Kernel kernel = new Kernel(0, 2, 0).publish(0, STORE, 0, 4).publish(1, 0).drain();
      assertEquals(SlotStatus.DONE, kernel.status(0));
      assertEquals(SlotStatus.PUBLISHED, kernel.status(1));
    }

    @Test
    void of_shutdown_may_be_undone_within_a_packed_slot() {
      int twoStores = 0x0001_0402;
      int secondAtOffset2 = 0x0000_0201;
      Kernel kernel = new Kernel(0, 2, 0).publish(1, 0);
      kernel.publish(0, Opcode.PACKED_SLOT.code(), twoStores, secondAtOffset2, 1, 0, 0, 0).drain();
      assertEquals(2, kernel.metric(STORE));
      assertEquals(SlotStatus.DONE, kernel.status(1));
    }
  }

  @Nested
  class Lanes {
    @Test
    @Proves({"EXE-31", "EXE-32"})
    void of_any_number_leave_what_one_leaves() {
      Kernel one = program().drain(2);
      for (int lanes : new int[] {1, 2, 3, 64, -1}) {
        Kernel many = program();
        new Interpreter(many.control, many.ring, many.debugLog).runParallel(lanes, 2);
        assertEquals(one.buffers(), many.buffers());
      }
    }

    @Test
    @Proves("EXE-31")
    void none_visit_nothing() {
      Kernel kernel = program();
      new Interpreter(kernel.control, kernel.ring, kernel.debugLog).runParallel(0, 2);
      assertEquals(program().buffers(), kernel.buffers());
    }

    private static Kernel program() {
      Kernel kernel = new Kernel(4, 3, 9).publish(0, Opcode.PRINTF.code(), 1);
      return kernel.publish(1, STORE, 5, Kernel.OBSERVABLE).publish(2, 0);
    }
  }

  @Nested
  class Buffers {
    @Test
    void of_any_kind_order_and_position_are_changed_in_place() {
      Kernel heap = new Kernel(1, 1, 5).publish(0, STORE, 5, Kernel.OBSERVABLE);
      ByteBuffer control = direct(heap.control);
      ByteBuffer ring = direct(heap.ring);
      new Interpreter(control, ring, direct(heap.debugLog)).drain(1);
      heap.drain();
      assertEquals(Bytes.copyOf(heap.control), Bytes.copyOf(control));
      assertEquals(Bytes.copyOf(heap.ring), Bytes.copyOf(ring));
    }

    private static ByteBuffer direct(ByteBuffer content) {
      int bytes = content.limit();
      ByteBuffer slice = ByteBuffer.allocateDirect(bytes + 8).slice(3, bytes);
      return slice.put(0, content, 0, bytes).order(ByteOrder.BIG_ENDIAN).position(bytes / 2);
    }
  }
}

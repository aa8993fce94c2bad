package dev.ringproof.gpu.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ringproof.gpu.execution.LaneOrder;
import dev.ringproof.spec.backend.BackendTimeoutException;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.execution.PublishedSlot;
import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.operation.ExecutionOperation.RunPersistent;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Words;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PersistentTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(150);
  private static final int SLOTS = 16;

  private static EmulatorBackend backend(int lanes, LaneOrder order) {
    return EmulatorBackend.open(Libraries.right(), new EmulatorOptions(lanes, order, LONG));
  }

  private static PublishedSlot slot(int slot, Opcode opcode, int... args) {
    return new PublishedSlot(slot, 0, opcode.code(), Words.of(args));
  }

  private static RunPersistent live(int batches, List<PublishedSlot> batch) {
    Program program = new Program();
    return new RunPersistent(
        program.control(),
        program.log(),
        SLOTS,
        IntStream.range(0, batches).mapToObj(each -> batch).toList());
  }

  @Proves({"EXE-33", "EXE-08"})
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 32})
  void every_slot_of_every_batch_is_executed_once(int lanes) {
    List<PublishedSlot> batch =
        IntStream.range(0, SLOTS)
            .mapToObj(each -> slot(each, Opcode.ATOMIC_ADD, 1, Program.OBSERVABLE + each % 8))
            .toList();
    Result result = Result.of(backend(lanes, LaneOrder.SWEEPING), live(50, batch));
    assertEquals(50 * SLOTS, result.control(ControlLayout.DONE_COUNT_INDEX));
    assertEquals(50 * SLOTS / 8, result.observable(7));
    assertEquals(1, result.control(ControlLayout.SHUTDOWN_INDEX));
  }

  private static List<PublishedSlot> chain(int batch) {
    return IntStream.range(batch * SLOTS, (batch + 1) * SLOTS)
        .mapToObj(n -> slot(n % SLOTS, Opcode.COMPARE_SWAP, Program.OBSERVABLE, n, n + 1))
        .toList();
  }

  @Test
  void a_fifo_lane_takes_slots_in_the_order_of_their_publication() {
    // Each slot swaps n for n + 1: one out of turn breaks the chain for good.
    List<List<PublishedSlot>> batches =
        IntStream.range(0, 4).mapToObj(PersistentTest::chain).toList();
    Program program = new Program();
    Result result =
        Result.of(
            backend(1, LaneOrder.FIFO),
            new RunPersistent(program.control(), program.log(), SLOTS, batches));
    assertEquals(4 * SLOTS, result.observable(0));
  }

  @Test
  void a_shutdown_slot_leaves_no_earlier_slot_behind() {
    Program program =
        new Program()
            .slot(Opcode.NOP.code())
            .slot(Opcode.NOP.code())
            .slot(Opcode.NOP.code())
            .slot(Opcode.SHUTDOWN.code());
    Result result = Result.of(backend(4, LaneOrder.SWEEPING), program.persistent());
    assertEquals(4, result.control(ControlLayout.DONE_COUNT_INDEX));
    assertEquals(SlotStatus.DONE, result.status(3));
  }

  @Proves("EXE-33")
  @Test
  void no_batches_leave_only_the_shutdown_word() {
    Result result = Result.of(backend(2, LaneOrder.SWEEPING), live(0, List.of()));
    assertEquals(1, result.control(ControlLayout.SHUTDOWN_INDEX));
    assertEquals(0, result.control(ControlLayout.DONE_COUNT_INDEX));
  }

  @Nested
  class Refusals {
    private static String code(RunPersistent operation) {
      Outcome outcome = backend(2, LaneOrder.SWEEPING).apply(operation);
      return ((Outcome.Refused) outcome).code();
    }

    @Proves({"EXE-01", "EXE-03"})
    @Test
    void buffers_are_looked_at_before_the_kernel_runs() {
      Program program = new Program();
      assertEquals(
          "control_length", code(new RunPersistent(Bytes.EMPTY, program.log(), 1, List.of())));
      assertEquals(
          "misaligned_length",
          code(new RunPersistent(program.control(), Bytes.of((byte) 1), 1, List.of())));
      assertEquals(
          "byte_length_overflow",
          code(new RunPersistent(program.control(), program.log(), 1_048_577, List.of())));
    }

    @Test
    void a_slot_is_published_by_the_rules_of_publish_slot() {
      int[] tooMany = new int[13];
      assertEquals("slot_out_of_range", code(live(1, List.of(slot(SLOTS, Opcode.NOP)))));
      assertEquals("too_many_args", code(live(1, List.of(slot(0, Opcode.NOP, tooMany)))));
      assertEquals("opcode_reserved", code(live(1, List.of(slot(0, Opcode.LOAD_MISS)))));
    }
  }

  @Nested
  class Hung {
    @Test
    void a_kernel_that_ignores_shutdown_times_out_and_the_next_one_runs() {
      EmulatorBackend backend =
          EmulatorBackend.open(
              Libraries.wrong("hang"), new EmulatorOptions(2, LaneOrder.SWEEPING, SHORT));
      RunPersistent empty = live(0, List.of());
      assertThrows(BackendTimeoutException.class, () -> backend.apply(empty));
      assertThrows(BackendTimeoutException.class, () -> backend.apply(empty));
      Result next = Result.of(backend, new Program().slot(Opcode.NOP.code()).drain());
      assertEquals(SlotStatus.DONE, next.status(0));
    }

    @Test
    void a_slot_that_no_lane_may_run_times_out() {
      EmulatorBackend backend =
          EmulatorBackend.open(
              Libraries.right(), new EmulatorOptions(2, LaneOrder.SWEEPING, SHORT));
      RunPersistent refused = new Program().slotOf(9, Opcode.NOP.code()).persistent();
      assertThrows(BackendTimeoutException.class, () -> backend.apply(refused));
    }
  }

  @Nested
  class Options {
    @Test
    void an_order_of_publication_is_one_lanes() {
      assertThrows(
          IllegalArgumentException.class, () -> new EmulatorOptions(2, LaneOrder.FIFO, LONG));
    }

    @Test
    void there_is_a_lane_and_some_time() {
      assertThrows(
          IllegalArgumentException.class, () -> new EmulatorOptions(0, LaneOrder.SWEEPING, LONG));
      assertThrows(
          IllegalArgumentException.class,
          () -> new EmulatorOptions(1, LaneOrder.SWEEPING, Duration.ZERO));
    }
  }
}

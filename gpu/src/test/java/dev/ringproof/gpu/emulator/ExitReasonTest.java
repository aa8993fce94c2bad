package dev.ringproof.gpu.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.ringproof.gpu.emulator.EmulatorFunctions.Residence;
import dev.ringproof.gpu.execution.ExitReason;
import dev.ringproof.gpu.execution.LaneOrder;
import dev.ringproof.gpu.execution.RunBuffers;
import dev.ringproof.gpu.execution.RunReport;
import dev.ringproof.host.execution.Deadline;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.value.Bytes;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The kernel's words for why it ended, and when it says so. */
@Timeout(60)
class ExitReasonTest {
  private static final long FOREVER = Duration.ofMinutes(1).toNanos();
  private static final long A_MOMENT = Duration.ofMillis(2).toNanos();

  private static RunReport persistent(Program program, Residence stay) {
    return ended(
        program,
        (launch, report) ->
            EmulatorLibrary.load(Libraries.right())
                .startPersistent(launch, report.words().memory(), stay));
  }

  private static RunReport hung(Program program, long nanos) {
    Residence stay = new Residence(2, LaneOrder.SWEEPING, nanos, nanos);
    return ended(
        program,
        (launch, report) ->
            EmulatorLibrary.load(Libraries.wrong("hang"))
                .startPersistent(launch, report.words().memory(), stay));
  }

  private static RunReport ended(Program program, EmulatorRun.Starter starter) {
    RunBuffers buffers = RunBuffers.copyOf(program.control(), program.ring(), program.log());
    EmulatorRun run = EmulatorRun.start(buffers, starter);
    Deadline.after(Duration.ofSeconds(30)).await(run.report()::ended, () -> "the run ends");
    return run.report();
  }

  @Test
  void shutdown_when_the_word_is_set() {
    Program program = new Program().word(ControlLayout.SHUTDOWN_INDEX, 1);
    RunReport report = persistent(program, new Residence(3, LaneOrder.SWEEPING, FOREVER, FOREVER));
    assertEquals(ExitReason.SHUTDOWN, report.exit());
  }

  @Test
  void shutdown_when_a_slot_asks_for_it() {
    Program program = new Program().slot(Opcode.SHUTDOWN.code());
    RunReport report = persistent(program, new Residence(1, LaneOrder.FIFO, FOREVER, FOREVER));
    assertEquals(ExitReason.SHUTDOWN, report.exit());
  }

  @Test
  void idle_when_nothing_is_executed_for_so_long() {
    RunReport report =
        persistent(new Program(), new Residence(3, LaneOrder.SWEEPING, A_MOMENT, FOREVER));
    assertEquals(ExitReason.IDLE, report.exit());
    assertNotEquals(0, report.heartbeat());
  }

  @Test
  void budget_when_the_total_is_spent() {
    RunReport report =
        persistent(new Program(), new Residence(2, LaneOrder.SWEEPING, FOREVER, A_MOMENT));
    assertEquals(ExitReason.BUDGET, report.exit());
  }

  @Test
  void budget_ends_even_a_kernel_that_hangs() {
    RunReport report = hung(new Program().word(ControlLayout.SHUTDOWN_INDEX, 1), A_MOMENT);
    assertEquals(ExitReason.BUDGET, report.exit());
  }

  @Test
  void fault_when_an_order_of_publication_is_asked_of_two_lanes() {
    RunReport report =
        persistent(new Program(), new Residence(2, LaneOrder.FIFO, FOREVER, FOREVER));
    assertEquals(ExitReason.FAULT, report.exit());
  }

  @Test
  void finished_when_the_passes_are_over() {
    RunReport report =
        ended(
            new Program().slot(Opcode.NOP.code()),
            (launch, words) ->
                EmulatorLibrary.load(Libraries.right())
                    .startDrain(launch, words.words().memory(), 1));
    assertEquals(ExitReason.FINISHED, report.exit());
    assertEquals(1, report.executed());
  }

  @Test
  void a_fifo_lane_passes_a_refused_slot_and_runs_the_next() {
    Program program =
        new Program()
            .slotOf(9, Opcode.NOP.code())
            .slot(Opcode.STORE_U32.code(), 7, Program.OBSERVABLE)
            .slot(Opcode.SHUTDOWN.code());
    RunBuffers buffers = RunBuffers.copyOf(program.control(), program.ring(), Bytes.EMPTY);
    EmulatorFunctions functions = EmulatorLibrary.load(Libraries.right());
    EmulatorRun run =
        EmulatorRun.start(
            buffers,
            (launch, report) ->
                functions.startPersistent(
                    launch,
                    report.words().memory(),
                    new Residence(1, LaneOrder.FIFO, FOREVER, FOREVER)));
    run.awaitEnd(Deadline.after(Duration.ofSeconds(30)), ExitReason.SHUTDOWN);
    assertEquals(7, buffers.control().getAcquire(Program.OBSERVABLE));
  }
}

package dev.ringproof.gpu.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.slot.SlotStatus;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ParallelTest {
  private static Program additions() {
    Program program = new Program();
    for (int slot = 0; slot < 100; slot++) {
      program.slot(Opcode.ATOMIC_ADD.code(), slot, Program.OBSERVABLE + slot % 3);
    }
    return program;
  }

  @Proves("EXE-32")
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8, 32, 1000, 0xFFFF_FFFF})
  void any_number_of_lanes_leaves_the_bytes_of_a_drain(int lanes) {
    EmulatorBackend backend = Libraries.backend();
    assertEquals(
        Result.of(backend, additions().drain()),
        Result.of(backend, additions().parallel(lanes, 2)));
  }

  @Test
  void no_lanes_do_nothing() {
    Result result = Result.of(Libraries.backend(), additions().parallel(0, 1));
    assertEquals(SlotStatus.PUBLISHED, result.status(0));
  }

  @Proves("EXE-31")
  @Test
  void a_pass_begins_when_the_one_before_has_ended() {
    Program program =
        new Program()
            .slotOf(1, Opcode.LOAD_U32.code(), ControlLayout.DONE_COUNT_INDEX, 0)
            .slot(Opcode.STORE_U32.code(), 1, ControlLayout.TENANT_MASKS_INDEX + 1);
    Result result = Result.of(Libraries.backend(), program.parallel(1, 2));
    assertEquals(1, result.observable(0));
  }

  @Test
  void four_billion_passes_end_when_one_has_executed_nothing() {
    Result result = Result.of(Libraries.backend(), additions().parallel(4, 0xFFFF_FFFF));
    assertEquals(100, result.control(ControlLayout.DONE_COUNT_INDEX));
  }

  @Test
  void several_host_threads_may_run_at_once() {
    EmulatorBackend backend = Libraries.backend();
    Result alone = Result.of(backend, additions().drain());
    List<Result> together =
        IntStream.range(0, 64)
            .parallel()
            .mapToObj(each -> Result.of(backend, additions().parallel(1 + each % 4, 1)))
            .toList();
    assertEquals(Collections.nCopies(64, alone), together);
  }
}

package dev.ringproof.gpu.emulator;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.opcode.Opcode;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** For each wrong kernel a program that shows it, in one word. */
enum MutantCase {
  DONE_BEFORE_EFFECTS(
      new Program().slot(Opcode.LOAD_U32.code(), ControlLayout.DONE_COUNT_INDEX, 0),
      result -> result.observable(0),
      0,
      1),
  NO_AUTHORISATION(
      new Program().slotOf(5, Opcode.STORE_U32.code(), 7, Program.OBSERVABLE),
      result -> result.observable(0),
      0,
      7),
  AUTHORISATION_WRAPS(
      new Program()
          .word(ControlLayout.TENANT_QUOTAS_INDEX, ControlLayout.DEFAULT_TENANT_QUOTA)
          .slotOf(29, Opcode.STORE_U32.code(), 7, Program.OBSERVABLE),
      result -> result.observable(0),
      0,
      7),
  INNER_METRICS_SKIPPED(
      new Program().slot(Opcode.PACKED_SLOT.code(), 0x0000_0001),
      result -> result.control(ControlLayout.METRICS_INDEX),
      1,
      0),
  MEMCPY_DESCENDS(
      new Program()
          .word(Program.OBSERVABLE, 1)
          .slot(Opcode.MEMCPY.code(), Program.OBSERVABLE, Program.OBSERVABLE + 1, 2),
      result -> result.observable(2),
      1,
      0),
  SWAP_IGNORES_EXPECTED(
      new Program().word(9, 4).slot(Opcode.COMPARE_SWAP.code(), 9, 3, 8),
      result -> result.control(9),
      4,
      8),
  FENCE_WRITES_COUNT(
      new Program().slot(Opcode.BATCH_FENCE.code(), 3, 9), result -> result.observable(0), 9, 3),
  FAULT_COUNTS_AS_DONE(
      new Program().slot(Opcode.PACKED_SLOT.code(), 0x0000_0100),
      result -> result.control(ControlLayout.DONE_COUNT_INDEX),
      0,
      1),
  LOG_DROPS_LAST_RECORD(
      new Program().logOf(5).slot(Opcode.PRINTF.code(), 6, 7, 8), result -> result.log(3), 8, 0),
  SHUTDOWN_IGNORED(
      new Program()
          .slot(Opcode.SHUTDOWN.code())
          .slot(Opcode.STORE_U32.code(), 7, Program.OBSERVABLE),
      result -> result.observable(0),
      0,
      7);

  private final Program program;
  private final ToIntFunction<Result> word;
  final int right;
  final int wrong;

  MutantCase(Program program, ToIntFunction<Result> word, int right, int wrong) {
    this.program = program;
    this.word = word;
    this.right = right;
    this.wrong = wrong;
  }

  String mutant() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The word that tells, after the program has been drained. */
  int read(EmulatorBackend backend) {
    return word.applyAsInt(Result.of(backend, program.drain()));
  }
}

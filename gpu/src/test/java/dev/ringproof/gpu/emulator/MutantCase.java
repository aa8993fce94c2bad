package dev.ringproof.gpu.emulator;

import dev.ringproof.gpu.telemetry.TelemetryBounds;
import dev.ringproof.spec.answer.WindowTally;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.operation.TelemetryOperation.DecodeRing;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Words;
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
      7),
  WINDOW_WITHOUT_EMPTY(Bytes.of(new byte[SlotLayout.SLOT_BYTES]), WindowTally::required, 1, 0),
  WINDOW_OF_LAST_TENANT(
      new Program().slotOf(4, 0, 3).slotOf(5, 0, 8).slotOf(6, 0, 3).ring(),
      WindowTally::tenant,
      4,
      6);

  private final ToIntFunction<EmulatorBackend> word;
  final int right;
  final int wrong;

  /** A word of what a program has left, after it has been drained. */
  MutantCase(Program program, ToIntFunction<Result> word, int right, int wrong) {
    this.word = backend -> word.applyAsInt(Result.of(backend, program.drain()));
    this.right = right;
    this.wrong = wrong;
  }

  /** A word of the first window of opcode 0 of a ring. */
  MutantCase(Bytes ring, ToIntFunction<WindowTally> word, int right, int wrong) {
    DecodeRing asked = new DecodeRing(new Program().control(), ring, Words.of(0));
    this.word =
        backend ->
            word.applyAsInt(
                backend.telemetry(asked, TelemetryBounds.DEFAULT).windows().orElseThrow().get(0));
    this.right = right;
    this.wrong = wrong;
  }

  String mutant() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The word that tells. */
  int read(EmulatorBackend backend) {
    return word.applyAsInt(backend);
  }
}

package dev.ringproof.gpu.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ringproof.gpu.telemetry.RingTelemetry;
import dev.ringproof.gpu.telemetry.TelemetryBounds;
import dev.ringproof.spec.answer.WindowTally;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.operation.TelemetryOperation.DecodeRing;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Words;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read back has the size that was asked, and never part of the windows for all. */
@Timeout(60)
class TelemetryTest {
  private static final int OPCODE = 8;
  private static final int WINDOWS = 40;

  /** Two slots a window, the second one of another tenant, tickets descending without a sign. */
  private static DecodeRing ring() {
    Program program = new Program();
    for (int slot = 0; slot < 2 * WINDOWS; slot++) {
      program.slotOf(slot, OPCODE, -1 - slot % WINDOWS, 1);
    }
    return new DecodeRing(program.control(), program.ring(), Words.of(OPCODE, 9, OPCODE));
  }

  private static RingTelemetry telemetry(int windows, int lanes) {
    return Libraries.backend().telemetry(ring(), new TelemetryBounds(windows, lanes));
  }

  @Proves({"TEL-09", "TEL-12"})
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 32})
  void as_many_windows_as_are_asked_for_have_room(int lanes) {
    List<WindowTally> windows = telemetry(WINDOWS, lanes).windows().orElseThrow();
    assertEquals(WINDOWS, windows.size());
    assertEquals(
        new WindowTally(-WINDOWS, OPCODE, WINDOWS - 1, 0, 2, 2, 0, 0, 0, 0, 0, 0), windows.get(0));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 32})
  void one_window_too_many_tells_none_and_the_occupancy_stands(int lanes) {
    RingTelemetry telemetry = telemetry(WINDOWS - 1, lanes);
    assertEquals(Optional.empty(), telemetry.windows());
    assertEquals(2 * WINDOWS, telemetry.occupancy().published());
    assertEquals(List.of(), telemetry.activeWindows());
  }

  @Test
  void a_ring_without_slots_has_nothing() {
    DecodeRing none = new DecodeRing(new Program().control(), Bytes.EMPTY, Words.of(OPCODE));
    RingTelemetry telemetry = Libraries.backend().telemetry(none, TelemetryBounds.DEFAULT);
    assertEquals(0, telemetry.totalSlots());
    assertEquals(Optional.of(List.of()), telemetry.windows());
  }

  @Proves({"TEL-02", "TEL-03"})
  @Test
  void the_control_buffer_is_judged_before_the_ring() {
    Bytes odd = Bytes.of(new byte[65]);
    refused(RefusalCode.CONTROL_LENGTH, Bytes.of(new byte[ControlLayout.MIN_BYTES - 4]), odd);
    refused(RefusalCode.RING_LENGTH, new Program().control(), odd);
  }

  private static void refused(RefusalCode code, Bytes control, Bytes ring) {
    DecodeRing asked = new DecodeRing(control, ring, Words.EMPTY);
    EmulatorBackend backend = Libraries.backend();
    RefusedException refused =
        assertThrows(
            RefusedException.class, () -> backend.telemetry(asked, TelemetryBounds.DEFAULT));
    assertEquals(code, refused.refusal().code());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 16_385})
  void bounds_are_kept(int wrong) {
    assertThrows(IllegalArgumentException.class, () -> new TelemetryBounds(wrong, 1));
    assertThrows(IllegalArgumentException.class, () -> new TelemetryBounds(1, wrong));
  }
}

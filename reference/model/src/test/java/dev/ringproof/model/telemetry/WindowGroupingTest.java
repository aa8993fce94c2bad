package dev.ringproof.model.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.model.RingOf;
import dev.ringproof.spec.answer.TelemetryAnswer.RingSnapshotAnswer;
import dev.ringproof.spec.answer.WindowKey;
import dev.ringproof.spec.answer.WindowTally;
import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.telemetry.RingDump;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Words;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowGroupingTest {
  private static int[] slot(int status, int opcode, int tenant, int... args) {
    return IntStream.concat(IntStream.of(status, opcode, tenant, 0), IntStream.of(args)).toArray();
  }

  private static RingSnapshotAnswer decode(int[]... slots) {
    Bytes control = Bytes.of(new byte[640]);
    return RingDecoding.of(new RingDump(control, RingOf.slots(slots), Words.of(8, -1)));
  }

  @Test
  @Proves("TEL-09")
  void windows_are_grouped_and_sorted_by_ticket_and_opcode_unsigned() {
    RingSnapshotAnswer snapshot =
        decode(
            slot(1, -1, 1, 5),
            slot(1, 8, 1, -1),
            slot(1, 8, 1, 5),
            slot(1, 9, 1, 5),
            slot(2, 8, 1, 5));
    List<WindowKey> keys = List.of(new WindowKey(5, 8), new WindowKey(5, -1), new WindowKey(-1, 8));
    assertEquals(keys, snapshot.activeWindows());
    assertEquals(1, snapshot.windows().get(0).published());
    assertEquals(1, snapshot.windows().get(0).claimed());
  }

  @Test
  @Proves({"TEL-10", "TEL-11", "TEL-12"})
  void a_window_counts_classes_in_every_status_and_takes_the_first_tenant_E12_E13() {
    RingSnapshotAnswer snapshot =
        decode(
            slot(0, 8, 77, 5, 0),
            slot(9, 8, 1, 5, 1),
            slot(1, 8, 1, 5, 1),
            slot(2, 8, 1, 5, 2),
            slot(3, 8, 1, 5, -1),
            slot(4, 8, 1, 5, 0),
            slot(5, 8, 1, 5, 0),
            slot(6, 8, 1, 5, 0),
            slot(7, 8, 1, 5, 0),
            slot(7, 8, 1, 5, 0));
    assertEquals(List.of(new WindowTally(5, 8, 77, 6, 2, 1, 1, 1, 1, 1, 1, 2)), snapshot.windows());
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "2, 1", "3, 0", "4, 1", "5, 1", "6, 1", "7, 0", "8, 0"})
  @Proves("TEL-13")
  void a_window_is_active_with_one_active_slot(int status, int active) {
    assertEquals(active, decode(slot(status, 8, 1, 5)).activeWindows().size());
  }
}

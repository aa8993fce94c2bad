package dev.ringproof.model.launch;

import static dev.ringproof.model.launch.Requests.DENSITY;
import static dev.ringproof.model.launch.Requests.EDGES;
import static dev.ringproof.model.launch.Requests.HOT_OPCODES;
import static dev.ringproof.model.launch.Requests.HOT_WINDOWS;
import static dev.ringproof.model.launch.Requests.NODES;
import static dev.ringproof.model.launch.Requests.QUEUE;
import static dev.ringproof.model.launch.Requests.REQUEUES;
import static dev.ringproof.model.launch.Requests.SIZE_X;
import static dev.ringproof.model.launch.Requests.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.model.Refused;
import dev.ringproof.model.RingOf;
import dev.ringproof.model.telemetry.RingDecoding;
import dev.ringproof.spec.answer.LaunchAnswer.RecommendationAnswer;
import dev.ringproof.spec.answer.TelemetryAnswer.RingSnapshotAnswer;
import dev.ringproof.spec.launch.LaunchRequest;
import dev.ringproof.spec.launch.Topology;
import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.telemetry.RingDump;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeasuredLaunchTest {
  /** Eight metrics, and four windows of four entries in slots of a status. */
  private static RingSnapshotAnswer snapshot(int status) {
    ByteBuffer control = ByteBuffer.allocate(640);
    IntStream.range(0, 8).forEach(opcode -> LittleEndian.put(control, 96 + opcode, 1));
    int[][] slots =
        IntStream.range(0, 16)
            .mapToObj(slot -> new int[] {status, 8, 0, 0, slot / 4, slot % 2})
            .toArray(int[][]::new);
    return RingDecoding.of(new RingDump(Bytes.copyOf(control), RingOf.slots(slots), Words.of(8)));
  }

  private static RecommendationAnswer advice(LaunchRequest request, int status) {
    return MeasuredLaunch.of(snapshot(status), request);
  }

  @Test
  @Proves("LCH-24")
  void zeros_become_what_was_measured_and_the_queue_does_not() {
    LaunchRequest filled =
        with(QUEUE, 9, NODES, 16, EDGES, 16, DENSITY, 10_000, HOT_OPCODES, 8, HOT_WINDOWS, 4);
    assertEquals(LaunchAdvice.of(filled, Optional.empty()), advice(with(QUEUE, 9), 1));
    assertEquals(Topology.EMPTY, advice(with(), 1).topology());
  }

  @Test
  @Proves("LCH-24")
  void what_the_request_knows_stays() {
    LaunchRequest known = with(QUEUE, 9, NODES, 1, EDGES, 65_536, DENSITY, 4000);
    assertEquals(Topology.FUSED_DENSE, advice(known, 0).topology());
    assertEquals(Topology.SPARSE_FRONTIER, advice(with(QUEUE, 9, DENSITY, 500), 1).topology());
  }

  @Test
  @Proves("LCH-25")
  void hot_opcodes_and_windows_are_counted_in_place_of_the_requests() {
    assertEquals(true, advice(with(), 0).promoteHotOpcodes());
    assertEquals(true, advice(with(), 0).promoteHotWindows());
    RingSnapshotAnswer nothing =
        RingDecoding.of(new RingDump(Bytes.of(new byte[640]), Bytes.EMPTY, Words.EMPTY));
    RecommendationAnswer cold = MeasuredLaunch.of(nothing, with(HOT_OPCODES, 99, HOT_WINDOWS, 99));
    assertEquals(false, cold.promoteHotOpcodes());
    assertEquals(false, cold.promoteHotWindows());
  }

  @Test
  @Proves("LCH-26")
  void requeued_slots_are_added_and_overflow_before_the_policy_is_asked() {
    assertEquals(true, advice(with(), 6).agePriorityWork());
    assertEquals(false, advice(with(), 5).agePriorityWork());
    LaunchRequest full = with(REQUEUES, -16, SIZE_X, 0);
    assertEquals(RefusalCode.REQUEUE_COUNT_OVERFLOW, Refused.code(() -> advice(full, 6)));
    LaunchRequest nearlyFull = with(REQUEUES, -17, SIZE_X, 0);
    assertEquals(RefusalCode.ZERO_ADAPTER_LIMIT, Refused.code(() -> advice(nearlyFull, 6)));
  }
}

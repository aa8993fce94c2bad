package dev.ringproof.host.launch;

import static dev.ringproof.host.telemetry.RefusalAssert.assertRefused;
import static dev.ringproof.host.telemetry.RingText.slot;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.ringproof.host.telemetry.OpcodeSet;
import dev.ringproof.host.telemetry.RingSnapshot;
import dev.ringproof.host.telemetry.RingText;
import dev.ringproof.spec.launch.LaunchRequest;
import dev.ringproof.spec.launch.Topology;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.Words;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeasuredRequestTest {
  /** Five slots, of them four of a window, three queued, one requeued; one hot opcode. */
  private final RingSnapshot snapshot =
      RingSnapshot.of(
          RingText.control(96, 5),
          RingText.ring(
              slot(SlotStatus.EMPTY, 300, 1, 7, 0),
              slot(SlotStatus.PUBLISHED, 300, 1, 7, 1),
              slot(SlotStatus.REQUEUE, 300, 1, 7, 0),
              slot(SlotStatus.DONE, 300, 1, 7, 1),
              slot(SlotStatus.FAULT, 301, 1, 7, 1)),
          OpcodeSet.of(Words.of(300, 301)));

  @Test
  void zeros_are_filled_from_the_snapshot() {
    LaunchRequest measured = MeasuredRequest.of(snapshot, Requests.queued(0).ask());
    assertEquals(5, measured.graphNodeCount());
    assertEquals(3, measured.graphEdgeCount());
    assertEquals(6000, measured.frontierDensityBps());
    assertEquals(0, measured.queueLen());
  }

  @Test
  void what_the_request_knows_stays() {
    Requests known =
        Requests.queued(9)
            .with("graphNodeCount", 1)
            .with("graphEdgeCount", 2)
            .with("frontierDensityBps", 3);
    LaunchRequest measured = MeasuredRequest.of(snapshot, known.ask());
    assertEquals(1, measured.graphNodeCount());
    assertEquals(2, measured.graphEdgeCount());
    assertEquals(3, measured.frontierDensityBps());
  }

  @Test
  void what_is_hot_is_replaced() {
    Requests known = Requests.queued(9).with("hotOpcodeCount", 70).with("hotWindowCount", 80);
    LaunchRequest measured = MeasuredRequest.of(snapshot, known.ask());
    assertEquals(1, measured.hotOpcodeCount());
    assertEquals(1, measured.hotWindowCount());
  }

  @Test
  void a_policy_recommends_from_a_snapshot_as_from_the_measured_request() {
    LaunchRequest asked = Requests.queued(9).ask();
    LaunchPolicy policy = LaunchPolicy.standard();
    Optional<Topology> previous = Optional.of(Topology.DENSE_FRONTIER);
    assertEquals(
        policy.recommend(MeasuredRequest.of(snapshot, asked), previous),
        policy.recommendFrom(snapshot, asked, previous));
    assertNotEquals(
        policy.recommend(asked, previous), policy.recommendFrom(snapshot, asked, previous));
  }

  @Test
  void requeues_add_up_in_u64() {
    Requests most = Requests.queued(9).with("requeueCount", -2);
    assertEquals(-1, MeasuredRequest.of(snapshot, most.ask()).requeueCount());
  }

  @Test
  void requeues_past_u64_are_refused() {
    Requests full = Requests.queued(9).with("requeueCount", -1);
    assertRefused(
        RefusalCode.REQUEUE_COUNT_OVERFLOW, () -> MeasuredRequest.of(snapshot, full.ask()));
  }
}

package dev.ringproof.host.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.slot.SlotStatus;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class RuntimeCountersTest {
  @Test
  void ratios_are_rounded_down() {
    RuntimeCounters counters =
        RuntimeCounters.of(
            RingText.snapshot(
                RingText.ring(SlotStatus.EMPTY, SlotStatus.DONE, SlotStatus.REQUEUE)));
    assertEquals(333_333, counters.gpuIdlePpm());
    assertEquals(3_333, counters.frontierDensityBps());
    assertEquals(6_666, counters.occupancyProxyBps());
  }

  @Test
  void a_ring_without_slots_has_ratios_of_zero() {
    RuntimeCounters counters = RuntimeCounters.of(RingText.snapshot(ByteBuffer.allocate(0)));
    assertEquals(0, counters.gpuIdlePpm());
    assertEquals(0, counters.frontierDensityBps());
    assertEquals(0, counters.occupancyProxyBps());
  }

  @Test
  void each_state_lands_in_its_counter() {
    RuntimeCounters counters =
        RuntimeCounters.of(RingText.snapshot(RingText.ring(SlotStatus.values())));
    assertEquals(9, counters.totalSlots());
    assertEquals(7, counters.queueDepth());
    assertEquals(1, counters.gpuIdleSlots());
    assertEquals(1, counters.unreclaimedDoneSlots());
    assertEquals(1, counters.requeueSlots());
    assertEquals(1L, counters.priorityRequeueCount());
    assertEquals(1, counters.faultSlots());
  }

  @Test
  void drained_slots_are_the_done_count() {
    ByteBuffer control = RingText.control(ControlLayout.DONE_COUNT_INDEX, -1);
    RingSnapshot snapshot = RingSnapshot.of(control, ByteBuffer.allocate(0), OpcodeSet.NONE);
    assertEquals(-1, RuntimeCounters.of(snapshot).drainedSlots());
  }

  @Test
  void a_large_idle_ring_does_not_wrap() {
    RingSnapshot snapshot = RingText.snapshot(ByteBuffer.allocate(64 * 10_000));
    assertEquals(1_000_000, RuntimeCounters.of(snapshot).gpuIdlePpm());
  }
}

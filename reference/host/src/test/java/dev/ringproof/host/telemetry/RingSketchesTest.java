package dev.ringproof.host.telemetry;

import static dev.ringproof.host.telemetry.RefusalAssert.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.slot.SlotStatus;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RingSketchesTest {
  private static final int DEPTH = 3;
  private static final int WIDTH = 13;

  private static RingSketches sketched(RingSnapshot snapshot) {
    RingSketches sketches = new RingSketches();
    sketches.sketch(snapshot, DEPTH, WIDTH);
    return sketches;
  }

  private static void assertCounts(
      RingSnapshot snapshot,
      CountMinSketch actual,
      Predicate<SlotView> counted,
      ToIntFunction<SlotView> key) {
    CountMinSketch expected = new CountMinSketch(DEPTH, WIDTH);
    for (int i = 0; i < snapshot.slots().size(); i++) {
      SlotView slot = snapshot.slots().slot(i);
      expected.add(Integer.toUnsignedLong(key.applyAsInt(slot)), counted.test(slot) ? 1 : 0);
    }
    for (int i = 0; i < DEPTH * WIDTH; i++) {
      assertEquals(expected.counter(i), actual.counter(i));
    }
  }

  @Property(tries = 200)
  void they_count_slot_by_slot(@ForAll long seed, @ForAll @IntRange(max = 300) int slots) {
    RingSnapshot snapshot = RingText.snapshot(ArbitraryRing.of(seed, slots).ring());
    RingSketches sketches = sketched(snapshot);
    Predicate<SlotView> every = slot -> true;
    assertCounts(snapshot, sketches.ringOpcode(), every, SlotView::opcode);
    assertCounts(
        snapshot, sketches.activeOpcode(), slot -> slot.status().active(), SlotView::opcode);
    assertCounts(snapshot, sketches.tenant(), every, SlotView::tenant);
    assertCounts(snapshot, sketches.status(), every, SlotView::rawStatus);
  }

  @Test
  void keys_that_share_a_cell_of_the_tally_are_all_counted() {
    int[][] slots = new int[5000][];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = RingText.slot(SlotStatus.PUBLISHED, i % 2500 * 0x0101_0101, i);
    }
    RingSnapshot snapshot = RingText.snapshot(RingText.ring(slots));
    assertCounts(snapshot, sketched(snapshot).ringOpcode(), slot -> true, SlotView::opcode);
  }

  @Test
  void the_metrics_count_by_opcode_and_unsigned() {
    RingSnapshot snapshot =
        RingSnapshot.of(
            RingText.control(96 + 31, -1), RingText.ring(SlotStatus.DONE), OpcodeSet.NONE);
    assertEquals(0xFFFF_FFFFL, sketched(snapshot).dispatchMetrics().estimate(31));
  }

  @Test
  void totals_are_those_of_the_snapshot() {
    RingSketches sketches = sketched(RingText.snapshot(RingText.ring(SlotStatus.values())));
    assertEquals(9, sketches.totalSlots());
    assertEquals(5, sketches.activeSlots());
  }

  @Test
  void sketching_again_does_not_count_twice() {
    RingSnapshot snapshot = RingText.snapshot(RingText.ring(SlotStatus.DONE, SlotStatus.DONE));
    RingSketches sketches = sketched(snapshot);
    sketches.sketch(snapshot, DEPTH, WIDTH);
    assertEquals(2, sketches.status().estimate(SlotStatus.DONE.code()));
  }

  @Test
  void a_refused_shape_keeps_the_sketches() {
    RingSnapshot snapshot = RingText.snapshot(RingText.ring(SlotStatus.DONE));
    RingSketches sketches = sketched(snapshot);
    assertRefused(RefusalCode.SKETCH_SHAPE, () -> sketches.sketch(snapshot, 0, 1));
    assertEquals(WIDTH, sketches.status().width());
    assertEquals(1, sketches.status().estimate(SlotStatus.DONE.code()));
  }
}

package dev.ringproof.host.telemetry;

import static dev.ringproof.host.telemetry.RingText.slot;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.host.Allocation;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.Words;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What is under way, as a value, into given storage and one after the other. */
class ActiveTest {
  private static Words taken(int count, int[] storage) {
    return Words.of(Arrays.copyOf(storage, count));
  }

  @Property(tries = 200)
  void all_forms_tell_the_same(
      @ForAll long seed, @ForAll @IntRange(max = 40) int slots, @ForAll @IntRange(max = 9) int op) {
    ArbitraryRing buffers = ArbitraryRing.of(seed, slots);
    OpcodeSet low = OpcodeSet.of(Words.of(0, 1, 2, 3));
    RingSnapshot snapshot = RingSnapshot.of(buffers.control(), buffers.ring(), low);
    int[] storage = new int[slots];
    Words active = snapshot.activeSlots(op);
    assertEquals(active, taken(snapshot.activeSlotsInto(op, storage), storage));
    assertEquals(
        active, Words.of(snapshot.activeSlotStream(op).mapToInt(SlotView::index).toArray()));
    Words windows =
        Words.of(
            IntStream.range(0, snapshot.windows().size())
                .filter(i -> snapshot.windows().window(i).active())
                .toArray());
    assertEquals(windows, snapshot.activeWindows());
    assertEquals(windows, taken(snapshot.activeWindowsInto(storage), storage));
    assertEquals(
        windows, Words.of(snapshot.activeWindowStream().mapToInt(WindowView::index).toArray()));
  }

  @Test
  void storage_that_is_too_small_takes_the_first_and_all_are_counted() {
    RingSnapshot snapshot =
        RingText.snapshot(
            RingText.ring(
                slot(SlotStatus.CLAIMED, 300, 1, 5),
                slot(SlotStatus.DONE, 300, 1, 6),
                slot(SlotStatus.YIELD, 300, 1, 7)),
            300);
    int[] one = {-1};
    assertEquals(2, snapshot.activeSlotsInto(300, one));
    assertEquals(0, one[0]);
    assertEquals(2, snapshot.activeWindowsInto(one));
    assertEquals(Words.of(0, 2), snapshot.activeWindows());
  }

  @Test
  void given_storage_saves_the_allocation() {
    RingSnapshot snapshot =
        RingText.snapshot(RingText.ring(slot(SlotStatus.CLAIMED, 300, 1, 5)), 300);
    int[] storage = new int[1];
    assertEquals(
        0,
        Allocation.bytesPerCall(
            i -> {
              snapshot.activeSlotsInto(300, storage);
              snapshot.activeWindowsInto(storage);
            }));
  }

  @Test
  void the_priority_account_holds_what_a_ring_can_tell() {
    RingSnapshot snapshot =
        RingText.snapshot(RingText.ring(SlotStatus.REQUEUE, SlotStatus.YIELD, SlotStatus.REQUEUE));
    assertEquals(new PriorityAccounting(2, 0, 0), PriorityAccounting.of(snapshot));
    assertEquals(2, RuntimeCounters.of(snapshot).priorityRequeueCount());
  }
}

package dev.ringproof.host.telemetry;

import static dev.ringproof.host.telemetry.RingText.slot;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ringproof.spec.descriptor.WindowClass;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WindowTest {
  private static RingSnapshot decoded(int[]... slots) {
    return RingText.snapshot(RingText.ring(slots), 301, 300, 301);
  }

  @Nested
  class Grouping {
    @Test
    void slots_of_a_ticket_and_an_opcode_are_one_window() {
      RingSnapshot snapshot =
          decoded(
              slot(SlotStatus.PUBLISHED, 300, 1, 7, 0),
              slot(SlotStatus.FAULT, 299, 1, 7, 0),
              slot(SlotStatus.DONE, 300, 1, 7, 1));
      assertEquals(1, snapshot.windows().size());
      assertEquals(List.of("[7, 300, 1] 1 1 0 1 0 1 0 0 0 0 0"), SnapshotText.windows(snapshot));
    }

    @Test
    void they_ascend_by_ticket_and_opcode_unsigned() {
      RingSnapshot snapshot =
          decoded(
              slot(SlotStatus.DONE, 301, 1, -1),
              slot(SlotStatus.DONE, 300, 1, 1 << 31),
              slot(SlotStatus.DONE, 301, 1, 5),
              slot(SlotStatus.DONE, 300, 1, -1),
              slot(SlotStatus.DONE, 300, 1, 5));
      assertEquals(
          List.of(
              Words.of(5, 300),
              Words.of(5, 301),
              Words.of(1 << 31, 300),
              Words.of(-1, 300),
              Words.of(-1, 301)),
          keys(snapshot));
    }

    private static List<Words> keys(RingSnapshot snapshot) {
      List<Words> keys = new ArrayList<>();
      for (int i = 0; i < snapshot.windows().size(); i++) {
        WindowView window = snapshot.windows().window(i);
        keys.add(Words.of(window.ticket(), window.opcode()));
      }
      return keys;
    }

    @Test
    void there_is_none_past_the_last() {
      RingSnapshot snapshot = decoded(slot(SlotStatus.DONE, 300, 1, 7));
      assertThrows(IndexOutOfBoundsException.class, () -> snapshot.windows().window(1));
    }
  }

  @Nested
  class Counting {
    @Test
    void empty_slots_count_in_their_class_and_in_no_status_E12() {
      WindowView window = decoded(slot(SlotStatus.EMPTY, 300, 1, 7, 1)).windows().window(0);
      assertEquals(1, window.count(WindowClass.LOOKAHEAD));
      assertEquals(0, window.count(SlotStatus.EMPTY));
      assertEquals(1, window.demand());
      assertFalse(window.active());
    }

    @Test
    void the_tenant_is_that_of_the_first_slot_E13() {
      RingSnapshot snapshot =
          decoded(
              slot(SlotStatus.DONE, 300, 9, 8),
              slot(SlotStatus.DONE, 300, 5, 7),
              slot(SlotStatus.DONE, 300, 3, 7));
      assertEquals(5, snapshot.windows().window(0).tenant());
    }

    @Test
    void another_class_counts_in_neither() {
      RingSnapshot snapshot =
          decoded(slot(SlotStatus.CLAIMED, 300, 1, 7, 2), slot(SlotStatus.CLAIMED, 300, 1, 7, -1));
      assertEquals(0, snapshot.windows().window(0).demand());
      assertEquals(2, snapshot.windows().window(0).count(SlotStatus.CLAIMED));
    }

    @Test
    void unknown_states_count_in_no_status() {
      WindowView window = decoded(slot(SlotStatus.UNKNOWN, 300, 1, 7, 0)).windows().window(0);
      assertEquals(0, window.count(SlotStatus.UNKNOWN));
      assertEquals(1, window.count(WindowClass.REQUIRED));
    }

    @Test
    void a_window_is_active_when_one_of_its_slots_is() {
      for (SlotStatus status : SlotStatus.values()) {
        WindowView window =
            decoded(slot(SlotStatus.DONE, 300, 1, 7), slot(status, 300, 1, 7)).windows().window(0);
        assertEquals(status.active(), window.active(), status.name());
      }
    }
  }

  @Property(tries = 300)
  void they_are_what_a_sorted_map_of_slots_gives(
      @ForAll long seed, @ForAll @IntRange(max = 300) int slots) {
    int[] opcodes = {0, 1, 2, 3, 255, -1};
    RingSnapshot snapshot = RingText.snapshot(ArbitraryRing.of(seed, slots).ring(), opcodes);
    TreeMap<Long, List<SlotView>> groups = new TreeMap<>(Long::compareUnsigned);
    for (int i = 0; i < slots; i++) {
      SlotView slot = snapshot.slots().slot(i);
      if (Words.of(opcodes).contains(slot.opcode())) {
        long key = (long) slot.arg0() << 32 | Integer.toUnsignedLong(slot.opcode());
        groups.computeIfAbsent(key, absent -> new ArrayList<>()).add(slot);
      }
    }
    assertEquals(
        groups.values().stream().map(WindowTest::line).toList(), SnapshotText.windows(snapshot));
  }

  private static String line(List<SlotView> group) {
    StringBuilder line = new StringBuilder();
    SlotView first = group.get(0);
    line.append(List.of(first.arg0(), first.opcode(), first.tenant()));
    line.append(' ').append(group.stream().filter(slot -> slot.arg1() == 0).count());
    line.append(' ').append(group.stream().filter(slot -> slot.arg1() == 1).count());
    Arrays.stream(SlotStatus.values())
        .map(status -> group.stream().filter(slot -> counts(slot, status)).count())
        .forEach(count -> line.append(' ').append(count));
    return line.toString();
  }

  private static boolean counts(SlotView slot, SlotStatus status) {
    return slot.status() == status && status != SlotStatus.EMPTY && status != SlotStatus.UNKNOWN;
  }
}

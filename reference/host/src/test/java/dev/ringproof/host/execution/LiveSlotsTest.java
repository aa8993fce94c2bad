package dev.ringproof.host.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.host.execution.LiveSlots.LiveMove;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.slot.SlotTransition;
import dev.ringproof.spec.value.SharedWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The host never changes a word that a lane may be changing, unless both have one atomic. */
class LiveSlotsTest {
  private final SharedWords ring = SharedWords.allocate(2 * SlotLayout.SLOT_BYTES);

  private LiveMove move(SlotStatus from, SlotTransition transition, boolean atomics) {
    ring.setRelease(SlotLayout.SLOT_WORDS, from.code());
    return new LiveSlots(ring, atomics).move(1, transition);
  }

  private int status() {
    return ring.getAcquire(SlotLayout.SLOT_WORDS);
  }

  @ParameterizedTest
  @EnumSource(names = {"CANCEL", "FAULT"})
  void a_published_slot_is_left_alone_without_common_atomics(SlotTransition transition) {
    assertEquals(LiveMove.NEEDS_REST, move(SlotStatus.PUBLISHED, transition, false));
    assertEquals(SlotStatus.PUBLISHED.code(), status());
  }

  @ParameterizedTest
  @EnumSource(names = {"CANCEL", "FAULT"})
  void a_published_slot_is_taken_with_common_atomics(SlotTransition transition) {
    assertEquals(LiveMove.MADE, move(SlotStatus.PUBLISHED, transition, true));
    assertEquals(transition.to().code(), status());
  }

  @Test
  void a_claimed_slot_is_its_lanes_whatever_the_atomics() {
    assertEquals(LiveMove.NEEDS_REST, move(SlotStatus.CLAIMED, SlotTransition.FAULT, true));
    assertEquals(SlotStatus.CLAIMED.code(), status());
  }

  @ParameterizedTest
  @CsvSource({"WAIT_IO, CANCEL", "YIELD, CANCEL", "REQUEUE, CANCEL", "WAIT_IO, FAULT"})
  void a_slot_that_no_lane_takes_is_the_hosts(SlotStatus from, SlotTransition transition) {
    assertEquals(LiveMove.MADE, move(from, transition, false));
    assertEquals(transition.to().code(), status());
  }

  @ParameterizedTest
  @CsvSource({"EMPTY, CANCEL", "DONE, FAULT", "FAULT, CANCEL", "CLAIMED, CANCEL", "CLAIMED, DONE"})
  void a_move_that_the_table_or_the_host_does_not_have_is_illegal(
      SlotStatus from, SlotTransition transition) {
    assertEquals(LiveMove.ILLEGAL, move(from, transition, true));
    assertEquals(from.code(), status());
  }
}

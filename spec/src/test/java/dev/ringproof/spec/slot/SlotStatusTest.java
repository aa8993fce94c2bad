package dev.ringproof.spec.slot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules SLOT-04 to SLOT-07: words of states and priorities. */
class SlotStatusTest {
  @ParameterizedTest
  @CsvSource({
    "0, EMPTY, false, true",
    "1, PUBLISHED, true, false",
    "2, CLAIMED, true, false",
    "3, DONE, false, true",
    "4, WAIT_IO, true, false",
    "5, YIELD, true, false",
    "6, REQUEUE, true, false",
    "7, FAULT, false, false",
  })
  void a_word_has_its_name(int word, SlotStatus status, boolean active, boolean publishable) {
    assertEquals(status, SlotStatus.of(word));
    assertEquals(word, status.code());
    assertEquals(active, status.active());
    assertEquals(publishable, status.publishable());
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 9, 255, 256, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF})
  void every_other_word_is_unknown_and_neither_active_nor_publishable(int word) {
    assertEquals(SlotStatus.UNKNOWN, SlotStatus.of(word));
    assertEquals(false, SlotStatus.of(word).active());
    assertEquals(false, SlotStatus.of(word).publishable());
  }

  @Test
  void priorities_are_five_words() {
    assertEquals(5, Priority.values().length);
    assertEquals(0, Priority.CRITICAL.code());
    assertEquals(1, Priority.HIGH.code());
    assertEquals(2, Priority.NORMAL.code());
    assertEquals(3, Priority.LOW.code());
    assertEquals(4, Priority.IDLE.code());
  }
}

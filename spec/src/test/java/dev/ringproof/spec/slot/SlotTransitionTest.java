package dev.ringproof.spec.slot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.ringproof.spec.norm.table.TransitionRow;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules TRN: every state with every transition, as literals. */
class SlotTransitionTest {
  private static final int[] UNKNOWN_WORDS = {
    8,
    9,
    15,
    16,
    31,
    32,
    33,
    34,
    37,
    38,
    40,
    64,
    0x100,
    0x0100_0001,
    0x7FFF_FFFF,
    0x8000_0000,
    0x8000_0001,
    0xFFFF_FFF8,
    0xFFFF_FFFF
  };

  /** One digit a state: EMPTY PUBLISHED CLAIMED DONE WAIT_IO YIELD REQUEUE FAULT. */
  @ParameterizedTest
  @CsvSource({
    "PUBLISH, 10010000, 1, publish_transition_forbidden",
    "CLAIM,   01000110, 2, illegal_claim",
    "DONE,    00100000, 3, illegal_done",
    "FAULT,   01101110, 7, illegal_fault",
    "CANCEL,  01001110, 0, illegal_cancel",
  })
  void every_state_is_decided(SlotTransition transition, String legal, int to, String refusal) {
    String decided =
        IntStream.range(0, 8)
            .mapToObj(word -> transition.allows(word) ? "1" : "0")
            .collect(Collectors.joining());
    assertEquals(legal, decided);
    assertEquals(to, transition.to().code());
    assertEquals(refusal, transition.refusal().wireName());
  }

  @ParameterizedTest
  @EnumSource(SlotTransition.class)
  void no_unknown_word_is_legal(SlotTransition transition) {
    for (int word : UNKNOWN_WORDS) {
      assertFalse(transition.allows(word), Integer.toUnsignedString(word));
    }
    assertFalse(transition.from().contains(SlotStatus.UNKNOWN));
  }

  @Test
  void the_table_of_the_norm_says_the_same() {
    assertEquals(SlotTransition.values().length, TransitionRow.table().size());
    for (TransitionRow row : TransitionRow.table()) {
      for (int word = 0; word < 8; word++) {
        assertEquals(row.from().contains(word), row.transition().allows(word), row.toString());
      }
      assertEquals(row.to(), row.transition().to().code());
      assertEquals(row.refusal(), row.transition().refusal());
    }
  }

  @ParameterizedTest
  @EnumSource(SlotStatus.class)
  void the_set_and_the_words_agree(SlotStatus status) {
    for (SlotTransition transition : SlotTransition.values()) {
      assertEquals(transition.from().contains(status), transition.allows(status.code()));
    }
  }
}

package dev.ringproof.stress.litmus.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.spec.value.SharedWords;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Memory of states that live side by side. */
class LitmusMemoryTest {
  /** The strides of a run, twice: some states are new when others are not looked at yet. */
  private static final int LIVE_STATES = 2 * 256 * 40;

  @Test
  void live_states_share_no_word() {
    List<SharedWords> live =
        IntStream.range(0, LIVE_STATES).mapToObj(LitmusMemoryTest::filled).toList();
    for (int state = 0; state < LIVE_STATES; state++) {
      for (int word = 0; word < live.get(state).length(); word++) {
        assertEquals(state, live.get(state).get(word));
      }
    }
  }

  @Test
  void memory_comes_zeroed_however_often_it_was_used() {
    Stream.generate(() -> LitmusMemory.zeroed(960))
        .limit(3 * LIVE_STATES)
        .forEach(
            words -> {
              assertEquals(0, words.get(0) | words.get(words.length() - 1));
              words.set(0, 1);
              words.set(words.length() - 1, 1);
            });
  }

  @Test
  void memory_has_the_length_asked_for() {
    assertEquals(17, LitmusMemory.zeroed(68).length());
    assertTrue(LitmusMemory.zeroed(68).memory().isDirect());
  }

  @Test
  void a_state_has_a_limit() {
    assertThrows(IllegalArgumentException.class, () -> LitmusMemory.zeroed(0));
    assertThrows(
        IllegalArgumentException.class, () -> LitmusMemory.zeroed(LitmusMemory.STATE_BYTES + 4));
  }

  private static SharedWords filled(int state) {
    SharedWords words = LitmusMemory.zeroed(64 * (1 + state % 16));
    for (int word = 0; word < words.length(); word++) {
      words.set(word, state);
    }
    return words;
  }
}

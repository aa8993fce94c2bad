package dev.ringproof.spec.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void equality_is_by_content_and_order() {
    assertEquals(Words.of(1, 2), Words.of(1, 2));
    assertEquals(Words.of(1, 2).hashCode(), Words.of(1, 2).hashCode());
    assertNotEquals(Words.of(1, 2), Words.of(2, 1));
    assertEquals(Words.EMPTY, Words.of());
  }

  @Test
  void no_array_is_shared() {
    int[] source = {1, 2};
    Words words = Words.of(source);
    source[0] = 9;
    words.toArray()[1] = 9;
    assertEquals(Words.of(1, 2), words);
  }

  @Test
  void a_word_is_printed_unsigned() {
    assertEquals("[0, 4294967295]", Words.of(0, -1).toString());
  }

  @Test
  void a_word_is_found() {
    assertTrue(Words.of(3, -1).contains(0xFFFF_FFFF));
    assertFalse(Words.of(3, -1).contains(0));
    assertEquals(2, Words.of(3, -1).length());
    assertEquals(3, Words.of(3, -1).at(0));
  }
}

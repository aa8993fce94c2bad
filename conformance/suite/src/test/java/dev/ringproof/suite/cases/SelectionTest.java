package dev.ringproof.suite.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.answer.CodecAnswer.ByteLenAnswer;
import dev.ringproof.spec.operation.CodecOperation.RingByteLen;
import dev.ringproof.suite.judge.Cases;
import dev.ringproof.suite.vector.Case;
import dev.ringproof.suite.vector.Expectation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Choosing cases. */
class SelectionTest {
  private static final List<Case> CASES =
      List.of(
          Cases.of("recorded/control/01"),
          Cases.of("recorded/control/02"),
          Cases.of("model/(x.y)/01"),
          Cases.of("recorded/ring/01", new RingByteLen(1), new Expectation.Ok(ByteLenAnswer.NONE)));

  @Test
  void without_patterns_takes_every_case_in_order() {
    assertEquals(CASES, Selection.ALL.of(CASES));
    assertEquals(List.of(), Selection.ALL.unmatched(CASES));
  }

  @Test
  void a_star_stands_for_any_characters() {
    assertEquals(List.of("recorded/control/01", "model/(x.y)/01", "recorded/ring/01"), ids("*/01"));
    assertEquals(List.of("recorded/control/01", "recorded/control/02"), ids("rec*/con*"));
    assertEquals(4, ids("*").size());
  }

  @Test
  void every_other_character_stands_for_itself() {
    assertEquals(List.of("model/(x.y)/01"), ids("model/(x.y)*"));
    assertEquals(List.of(), ids("model/(x?y)/01"));
    assertEquals(List.of(), ids("model/.x.y./01"));
    assertEquals(List.of(), ids("recorded"));
  }

  @Test
  void several_patterns_add_up_and_operations_restrict() {
    Selection both = new Selection(List.of("recorded/*", "model/*"), List.of("ring_byte_len"));
    assertEquals(List.of("recorded/ring/01"), both.of(CASES).stream().map(Case::id).toList());
  }

  @Test
  void patterns_and_operations_that_match_nothing_are_named() {
    Selection selection =
        new Selection(List.of("recorded/*", "record/*"), List.of("ring_byte_len", "drain"));
    assertEquals(List.of("record/*", "drain"), selection.unmatched(CASES));
  }

  private static List<String> ids(String pattern) {
    return new Selection(List.of(pattern), List.of()).of(CASES).stream().map(Case::id).toList();
  }
}

package dev.ringproof.spec.norm.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ErratumTest {
  @Test
  void numbers_are_dense() {
    assertEquals(
        IntStream.rangeClosed(1, 13).mapToObj(number -> "E" + number).toList(),
        Arrays.stream(Erratum.values()).map(Erratum::name).toList());
  }

  @Test
  void every_erratum_but_the_reserved_one_is_named_by_a_rule() {
    for (Erratum erratum : Erratum.values()) {
      assertEquals(
          erratum.ruling() == Erratum.Ruling.RESERVED, erratum.rules().isEmpty(), erratum.name());
    }
  }

  @Test
  void the_norm_corrects_three_of_them() {
    assertEquals(
        List.of(Erratum.E1, Erratum.E5, Erratum.E6),
        Arrays.stream(Erratum.values())
            .filter(each -> each.ruling() == Erratum.Ruling.CORRECTED)
            .toList());
  }

  @Test
  void an_erratum_says_what_the_original_does_and_what_the_norm_decides() {
    for (Erratum erratum : Erratum.values()) {
      assertFalse(erratum.title().isBlank(), erratum.name());
      assertFalse(erratum.original().isBlank(), erratum.name());
      assertFalse(erratum.decision().isBlank(), erratum.name());
    }
  }
}

package dev.ringproof.spec.norm.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.ringproof.spec.render.NormFiles;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ErratumTest {
  private static final Pattern NUMBER = Pattern.compile("\\bE([0-9]{1,2})\\b");

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
  void documents_name_no_other() {
    Set<String> named = new TreeSet<>();
    for (var document : NormFiles.documents()) {
      Matcher number = NUMBER.matcher(NormFiles.read(document));
      while (number.find()) {
        named.add(Erratum.valueOf(number.group()).name());
      }
    }
    assertFalse(named.isEmpty());
  }
}

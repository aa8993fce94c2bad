package dev.ringproof.suite.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.suite.vector.Case;
import dev.ringproof.suite.vector.Vectors;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How much a level asks. */
class SuiteLevelTest {
  private static Set<Case> cases(SuiteLevel level) {
    Set<Case> cases = new LinkedHashSet<>();
    level.cases().parts().forEach(part -> cases.addAll(part.cases()));
    return cases;
  }

  @ParameterizedTest
  @EnumSource(
      value = SuiteLevel.class,
      names = {"SMOKE", "STANDARD"})
  void every_level_asks_every_operation(SuiteLevel level) {
    Set<OperationName> asked = EnumSet.noneOf(OperationName.class);
    cases(level).forEach(each -> asked.add(each.operation().operationName()));
    assertEquals(EnumSet.allOf(OperationName.class), asked);
  }

  @Test
  void smoke_is_small_and_part_of_standard() {
    Set<Case> standard = cases(SuiteLevel.STANDARD);
    Set<Case> smoke = cases(SuiteLevel.SMOKE);
    assertTrue(smoke.size() < 200);
    assertTrue(standard.containsAll(smoke));
  }

  @Test
  void standard_asks_every_vector() throws Exception {
    assertTrue(cases(SuiteLevel.STANDARD).containsAll(Vectors.bundled().cases()));
  }

  @ParameterizedTest
  @EnumSource(
      value = SuiteLevel.class,
      names = {"SMOKE", "STANDARD"})
  void the_total_is_the_number_of_cases_and_no_id_comes_twice(SuiteLevel level) {
    Set<String> ids = new HashSet<>();
    cases(level).forEach(each -> ids.add(each.id()));
    assertEquals(level.cases().total(), ids.size());
  }

  @Test
  void deep_goes_on_where_standard_ends_and_makes_its_programs_when_they_are_asked_for() {
    CaseFeed deep = SuiteLevel.DEEP.cases();
    assertTrue(deep.total() > SuiteLevel.STANDARD.cases().total() + 20_000);
    Iterator<CasePart> parts = deep.parts().iterator();
    assertEquals(cases(SuiteLevel.STANDARD).iterator().next(), parts.next().cases().get(0));
  }
}

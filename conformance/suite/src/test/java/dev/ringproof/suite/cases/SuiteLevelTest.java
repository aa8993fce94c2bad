package dev.ringproof.suite.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.suite.vector.Case;
import dev.ringproof.suite.vector.Vectors;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How much a level asks. */
class SuiteLevelTest {
  private static final Map<SuiteLevel, Map<String, OperationName>> ASKED =
      Map.of(
          SuiteLevel.SMOKE,
          asked(SuiteLevel.SMOKE),
          SuiteLevel.STANDARD,
          asked(SuiteLevel.STANDARD));

  /** Operations of the cases, by their ids, in their order. */
  private static Map<String, OperationName> asked(SuiteLevel level) {
    Map<String, OperationName> asked = new LinkedHashMap<>();
    CaseFeed feed = level.cases();
    feed.parts()
        .forEach(
            part ->
                part.cases()
                    .forEach(each -> asked.put(each.id(), each.operation().operationName())));
    assertEquals(feed.total(), asked.size(), "the total, and no id twice");
    return asked;
  }

  @ParameterizedTest
  @EnumSource(
      value = SuiteLevel.class,
      names = {"SMOKE", "STANDARD"})
  void every_level_asks_every_operation(SuiteLevel level) {
    assertEquals(EnumSet.allOf(OperationName.class), Set.copyOf(ASKED.get(level).values()));
  }

  @Test
  void smoke_is_small_and_part_of_standard() {
    Set<String> standard = ASKED.get(SuiteLevel.STANDARD).keySet();
    Set<String> smoke = ASKED.get(SuiteLevel.SMOKE).keySet();
    assertTrue(smoke.size() < 200);
    assertTrue(standard.containsAll(smoke));
  }

  @Test
  void standard_asks_every_vector() throws Exception {
    List<String> vectors = Vectors.bundled().cases().stream().map(Case::id).toList();
    assertTrue(ASKED.get(SuiteLevel.STANDARD).keySet().containsAll(vectors));
  }

  @Test
  void deep_goes_on_where_standard_ends_and_makes_its_programs_when_they_are_asked_for() {
    CaseFeed deep = SuiteLevel.DEEP.cases();
    assertTrue(deep.total() > ASKED.get(SuiteLevel.STANDARD).size() + 20_000);
    Iterator<CasePart> parts = deep.parts().iterator();
    assertEquals(
        ASKED.get(SuiteLevel.STANDARD).keySet().iterator().next(),
        parts.next().cases().get(0).id());
  }
}

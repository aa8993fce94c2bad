package dev.ringproof.suite.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.model.backend.ReferenceBackend;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.suite.vector.Case;
import dev.ringproof.suite.vector.Expectation;
import dev.ringproof.suite.vector.Vectors;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Canaries: cases that nobody may pass. */
class CanaryTest {

  @Test
  void one_of_every_operation_is_caught() throws Exception {
    List<Case> cases = Vectors.bundled().cases();
    List<Case> canaries = Canary.among(cases);
    ReferenceBackend reference = new ReferenceBackend();
    List<String> missed =
        canaries.stream().filter(each -> !caught(each, reference)).map(Case::id).toList();
    assertEquals(List.of(), missed);
    assertEquals(
        cases.stream().map(each -> each.operation().operationName()).distinct().count(),
        canaries.size());
  }

  @Test
  void every_single_vector_makes_a_canary_that_is_caught() throws Exception {
    ReferenceBackend reference = new ReferenceBackend();
    List<String> missed =
        Vectors.bundled().cases().stream()
            .filter(each -> each.origin().line() % 7 == 1)
            .filter(each -> !caught(Canary.among(List.of(each)).get(0), reference))
            .map(Case::id)
            .toList();
    assertEquals(List.of(), missed);
  }

  @Test
  void accepts_no_deviation_and_keeps_the_operation() {
    Case honest = Cases.of("a");
    Case canary = Canary.among(List.of(honest)).get(0);
    assertEquals("canary/a", canary.id());
    assertEquals(honest.operation(), canary.operation());
    assertEquals(List.of(), canary.accepted());
  }

  @Test
  void falsifies_an_answer_without_fields() {
    Case nothing = Cases.of("a", Cases.OPERATION, new Expectation.Ok(Fields.NONE));
    Case canary = Canary.among(List.of(nothing)).get(0);
    assertTrue(!canary.expected().equals(nothing.expected()));
  }

  private static boolean caught(Case canary, ReferenceBackend backend) {
    return Judge.judge(canary, backend.apply(canary.operation()), 0).verdict() == Verdict.FAIL;
  }
}

package dev.ringproof.house.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.spec.norm.Rule;
import dev.ringproof.spec.norm.RuleBook;
import dev.ringproof.spec.norm.TraceLink;
import dev.ringproof.suite.trace.RuleTrace;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * From every rule to the code that keeps it, a test that proves it, a case that can tell it broken
 * and what is blamed on it; where one is missing, the norm says why.
 *
 * <p>{@code mvn -q -pl conformance/house -am test -Dtest=RuleTraceTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dringproof.norm.write=true} writes the traces anew.
 */
class RuleTraceTest {
  private static final Map<String, TreeSet<String>> CODE = CodeIndex.places();
  private static final Map<String, TreeSet<String>> TESTS = ProofIndex.tests();
  private static final CaseIndex CASES = CaseIndex.standard();
  private static final TreeSet<String> NONE = new TreeSet<>();

  private static RuleTrace trace(Rule rule) {
    return new RuleTrace(
        rule.id(),
        List.copyOf(CODE.getOrDefault(rule.id(), NONE)),
        List.copyOf(TESTS.getOrDefault(rule.id(), NONE)),
        CASES.counts(rule),
        CASES.examples(rule));
  }

  private static Stream<Rule> binding() {
    return RuleBook.rules().stream().filter(rule -> rule.level() == Rule.Level.MUST);
  }

  private static boolean has(Rule rule, TraceLink link) {
    RuleTrace trace = trace(rule);
    return switch (link) {
      case CODE -> !trace.code().isEmpty();
      case TEST -> !trace.tests().isEmpty();
      case BLAME -> !rule.covers().isEmpty();
      // Where nothing is blamed on a rule no case can tell it, which needs no second reason.
      case CASE -> trace.caseCount() > 0 || rule.covers().isEmpty();
    };
  }

  @ParameterizedTest
  @EnumSource(TraceLink.class)
  void every_binding_rule_has_the_link_or_the_norm_says_why_not(TraceLink link) {
    List<String> without =
        binding()
            .filter(rule -> !has(rule, link) && !rule.missing().containsKey(link))
            .map(Rule::id)
            .toList();
    assertEquals(List.of(), without, link + " is missing");
  }

  @ParameterizedTest
  @EnumSource(TraceLink.class)
  void no_link_that_is_there_is_said_to_be_missing(TraceLink link) {
    List<String> stale =
        RuleBook.rules().stream()
            .filter(rule -> has(rule, link) && rule.missing().containsKey(link))
            .map(Rule::id)
            .toList();
    assertEquals(List.of(), stale, link + " is there");
  }

  @Test
  void no_test_proves_a_rule_that_does_not_exist() {
    Map<String, TreeSet<String>> unknown = new TreeMap<>(TESTS);
    unknown.keySet().removeIf(id -> RuleBook.byId(id).isPresent());
    assertEquals(Map.of(), unknown);
  }

  @Test
  void the_traces_that_are_shipped_are_those_of_the_tree() {
    String content =
        TraceFile.content(RuleBook.rules().stream().map(RuleTraceTest::trace).toList());
    if (Boolean.getBoolean("ringproof.norm.write")) {
      TraceFile.write(content);
    }
    boolean same = content.equals(TraceFile.read());
    assertTrue(
        same, "trace.json is of another tree: write it anew with -Dringproof.norm.write=true");
  }
}

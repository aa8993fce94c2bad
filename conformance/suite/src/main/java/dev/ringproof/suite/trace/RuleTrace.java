package dev.ringproof.suite.trace;

import dev.ringproof.spec.operation.OperationName;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What holds a rule up in this project.
 *
 * @param id id of the rule, such as {@code PUB-04}
 * @param code classes and files that keep the rule, by name
 * @param tests tests that prove it, by class and method
 * @param cases number of cases at level standard that can tell it broken, by operation; operations
 *     without one are left out
 * @param examples ids of a few of those cases
 */
public record RuleTrace(
    String id,
    List<String> code,
    List<String> tests,
    SortedMap<OperationName, Integer> cases,
    List<String> examples) {
  /** Copies the collections. */
  public RuleTrace {
    code = List.copyOf(code);
    tests = List.copyOf(tests);
    cases = Collections.unmodifiableSortedMap(new TreeMap<>(cases));
    examples = List.copyOf(examples);
  }

  /** Cases that can tell the rule broken, whatever their operation. */
  public int caseCount() {
    return cases.values().stream().mapToInt(Integer::intValue).sum();
  }
}

package dev.ringproof.house.trace;

import dev.ringproof.spec.norm.Rule;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.suite.cases.CasePart;
import dev.ringproof.suite.cases.SuiteLevel;
import dev.ringproof.suite.judge.Telling;
import dev.ringproof.suite.vector.Case;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which cases of level standard can tell which rule broken. */
final class CaseIndex {
  private static final int EXAMPLES = 3;

  private final Map<String, SortedMap<OperationName, Integer>> counts = new HashMap<>();
  private final Map<String, List<String>> examples = new HashMap<>();

  private CaseIndex() {}

  static CaseIndex standard() {
    CaseIndex index = new CaseIndex();
    for (CasePart part : SuiteLevel.STANDARD.cases().parts()) {
      List<Set<Rule>> told = part.cases().parallelStream().map(Telling::of).toList();
      for (int i = 0; i < told.size(); i++) {
        index.add(part.cases().get(i), told.get(i));
      }
    }
    return index;
  }

  private void add(Case each, Set<Rule> told) {
    OperationName operation = each.operation().operationName();
    for (Rule rule : told) {
      counts.computeIfAbsent(rule.id(), id -> new TreeMap<>()).merge(operation, 1, Integer::sum);
      List<String> some = examples.computeIfAbsent(rule.id(), id -> new ArrayList<>());
      // The first of each operation, so that examples differ.
      if (some.size() < EXAMPLES && counts.get(rule.id()).get(operation) == 1) {
        some.add(each.id());
      }
    }
  }

  SortedMap<OperationName, Integer> counts(Rule rule) {
    return counts.getOrDefault(rule.id(), new TreeMap<>());
  }

  List<String> examples(Rule rule) {
    return examples.getOrDefault(rule.id(), List.of());
  }
}

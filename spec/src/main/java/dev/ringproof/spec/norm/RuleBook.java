package dev.ringproof.spec.norm;

import dev.ringproof.spec.norm.rule.ControlRule;
import dev.ringproof.spec.norm.rule.DebugLogRule;
import dev.ringproof.spec.norm.rule.DescriptorRule;
import dev.ringproof.spec.norm.rule.ExecutionRule;
import dev.ringproof.spec.norm.rule.LaunchRule;
import dev.ringproof.spec.norm.rule.OpcodeRule;
import dev.ringproof.spec.norm.rule.PublishRule;
import dev.ringproof.spec.norm.rule.RingRule;
import dev.ringproof.spec.norm.rule.ScheduleRule;
import dev.ringproof.spec.norm.rule.SketchRule;
import dev.ringproof.spec.norm.rule.SlotRule;
import dev.ringproof.spec.norm.rule.TelemetryRule;
import dev.ringproof.spec.norm.rule.TransitionRule;
import dev.ringproof.spec.norm.rule.VisibilityRule;
import dev.ringproof.spec.operation.OperationName;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All rules of the norm, by id and by what they are to blame for.
 *
 * <p>A <em>facet</em> is the part of an answer in which two answers differ. It is written behind
 * the wire name of the operation: {@code publish_slot} is the whole answer, {@code
 * publish_slot!ring_length} a refusal code that was expected or given, {@code publish_slot.status}
 * a result field or, in a buffer, a field of a slot or of the control buffer, {@code
 * decode_ring.windows.tenant} a field within a field, and {@code publish_slot.unchanged} any
 * difference in a buffer that came back beside the refusal that was expected. A facet belongs to at
 * most one rule.
 */
public final class RuleBook {
  /**
   * Facets that a judge finds by looking at the program that was executed, beside those that are
   * fields: a slot that ran after SHUTDOWN, a slot that was not PUBLISHED and changed, a malformed
   * packed slot, and an effect that came after its slot was counted.
   */
  public static final Set<String> PROGRAM_FACETS =
      Set.of("stop", "passed_over", "fault", "done_last");

  private static final List<Rule> RULES =
      Stream.<Rule[]>of(
              SlotRule.values(),
              TransitionRule.values(),
              ControlRule.values(),
              DebugLogRule.values(),
              OpcodeRule.values(),
              RingRule.values(),
              PublishRule.values(),
              DescriptorRule.values(),
              TelemetryRule.values(),
              SketchRule.values(),
              LaunchRule.values(),
              ScheduleRule.values(),
              ExecutionRule.values(),
              VisibilityRule.values())
          .flatMap(Arrays::stream)
          .toList();
  private static final Map<String, Rule> BY_ID =
      RULES.stream().collect(Collectors.toUnmodifiableMap(Rule::id, Function.identity()));
  private static final Map<String, Rule> BY_FACET = byFacet();

  private RuleBook() {}

  /** Rules in the order of the chapters. */
  public static List<Rule> rules() {
    return RULES;
  }

  /** Rules that a chapter states, in its order. */
  public static List<Rule> rules(Chapter chapter) {
    return RULES.stream().filter(rule -> rule.chapter() == chapter).toList();
  }

  /** Rule with an id such as {@code PUB-03}, if there is one. */
  public static Optional<Rule> byId(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }

  /**
   * Rule to blame for a difference in an answer.
   *
   * @param op the operation
   * @param facet what differs, without the operation's name: {@code !code}, {@code .field}, {@code
   *     .field.field}, or empty for the whole answer; where no rule covers it, the next wider facet
   *     is asked for
   * @return the rule; empty only if none covers the operation, which a test of the norm rules out
   */
  public static Optional<Rule> blame(OperationName op, String facet) {
    int whole = op.wireName().length();
    String asked = op.wireName() + facet;
    while (!BY_FACET.containsKey(asked) && asked.length() > whole) {
      int cut = Math.max(asked.lastIndexOf('.'), asked.lastIndexOf('!'));
      asked = asked.substring(0, Math.max(cut, whole));
    }
    return Optional.ofNullable(BY_FACET.get(asked));
  }

  private static Map<String, Rule> byFacet() {
    Map<String, Rule> facets = new LinkedHashMap<>();
    for (Rule rule : RULES) {
      rule.covers().forEach(facet -> put(facets, facet, rule));
    }
    return Map.copyOf(facets);
  }

  private static void put(Map<String, Rule> facets, String facet, Rule rule) {
    Rule other = facets.put(facet, rule);
    if (other != null) {
      throw new IllegalStateException(
          "facet=" + facet + " belongs to " + other.id() + " and " + rule.id());
    }
  }
}

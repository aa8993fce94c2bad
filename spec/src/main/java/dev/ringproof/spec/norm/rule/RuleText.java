package dev.ringproof.spec.norm.rule;

import dev.ringproof.spec.norm.Rule;
import dev.ringproof.spec.norm.RuleBook;
import dev.ringproof.spec.norm.TraceLink;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a rule says of itself.
 *
 * @param level how much it binds
 * @param sentence the rule, one sentence
 * @param intent why it is so, one line
 * @param evidence how it is tested, or why it cannot be
 * @param covers facets whose difference is blamed on the rule, as {@link RuleBook} writes them
 * @param missing links to code, tests and cases that the rule does not have, each with the reason
 */
public record RuleText(
    Rule.Level level,
    String sentence,
    String intent,
    String evidence,
    List<String> covers,
    Map<TraceLink, String> missing) {
  /** Checks presence and copies the collections. */
  public RuleText {
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(sentence, "sentence");
    Objects.requireNonNull(intent, "intent");
    Objects.requireNonNull(evidence, "evidence");
    covers = List.copyOf(covers);
    missing = Collections.unmodifiableMap(new EnumMap<>(missing));
  }

  /** The same, and that it has no such link, with the reason: one sentence. */
  RuleText without(TraceLink link, String reason) {
    Map<TraceLink, String> more = new EnumMap<>(TraceLink.class);
    more.putAll(missing);
    if (more.put(link, reason) != null) {
      throw new IllegalStateException("link=" + link + " is said twice to be missing");
    }
    return new RuleText(level, sentence, intent, evidence, covers, more);
  }

  static RuleText must(String sentence, String intent, String evidence, String... covers) {
    return new RuleText(
        Rule.Level.MUST,
        sentence,
        intent,
        evidence,
        List.of(covers),
        new EnumMap<>(TraceLink.class));
  }

  static RuleText should(String sentence, String intent, String evidence, String... covers) {
    return new RuleText(
        Rule.Level.SHOULD,
        sentence,
        intent,
        evidence,
        List.of(covers),
        new EnumMap<>(TraceLink.class));
  }
}

package dev.ringproof.spec.norm;

import java.util.List;
import java.util.Objects;

/**
 * What a rule says of itself.
 *
 * @param level how much it binds
 * @param sentence the rule, one sentence
 * @param intent why it is so, one line
 * @param evidence how it is tested, or why it cannot be
 * @param covers facets whose difference is blamed on the rule, as {@link RuleBook} writes them
 */
public record RuleText(
    Level level, String sentence, String intent, String evidence, List<String> covers) {
  /** Checks presence and copies the list. */
  public RuleText {
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(sentence, "sentence");
    Objects.requireNonNull(intent, "intent");
    Objects.requireNonNull(evidence, "evidence");
    covers = List.copyOf(covers);
  }

  static RuleText must(String sentence, String intent, String evidence, String... covers) {
    return new RuleText(Level.MUST, sentence, intent, evidence, List.of(covers));
  }

  static RuleText should(String sentence, String intent, String evidence, String... covers) {
    return new RuleText(Level.SHOULD, sentence, intent, evidence, List.of(covers));
  }
}

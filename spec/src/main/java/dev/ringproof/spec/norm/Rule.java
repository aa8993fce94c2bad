package dev.ringproof.spec.norm;

import dev.ringproof.spec.norm.rule.RuleText;
import java.util.List;
import java.util.Map;

/**
 * One rule of the norm: an enum constant a rule, an enum a subject.
 *
 * <p>Ids are stable: a rule that is withdrawn keeps its number, and a new one takes the next.
 */
public interface Rule {
  /** How much a rule binds an implementation. */
  enum Level {
    /** An implementation that breaks it does not conform. */
    MUST,
    /** An implementation that breaks it conforms, and says why. */
    SHOULD,
    /** An implementation is free; others have to cope with either choice. */
    MAY
  }

  /** Constant of the rule, such as {@code PUB_03}. */
  String name();

  /** Chapter that states the rule. */
  Chapter chapter();

  /** What the rule says of itself. */
  RuleText text();

  /** Id as people write it, such as {@code PUB-03}. */
  default String id() {
    return name().replace('_', '-');
  }

  /** How much the rule binds. */
  default Level level() {
    return text().level();
  }

  /** The rule, one sentence. */
  default String sentence() {
    return text().sentence();
  }

  /** Why the rule is so, one line. */
  default String intent() {
    return text().intent();
  }

  /** How the rule is tested, or why it cannot be. */
  default String evidence() {
    return text().evidence();
  }

  /** Facets whose difference is blamed on the rule, as {@link RuleBook} writes them. */
  default List<String> covers() {
    return text().covers();
  }

  /** Links to code, tests and cases that the rule does not have, each with the reason. */
  default Map<TraceLink, String> missing() {
    return text().missing();
  }
}

package dev.ringproof.house.trace;

import dev.ringproof.spec.norm.Rule;
import dev.ringproof.spec.norm.RuleBook;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ids of rules in a text; {@code PUB-09 to PUB-11} names three. */
final class RuleIds {
  private static final Pattern ID =
      Pattern.compile("\\b([A-Z]{3,4})-([0-9]{2})\\b(?:\\s+to\\s+\\1-([0-9]{2})\\b)?");

  private RuleIds() {}

  static Set<Rule> in(String text) {
    Set<Rule> rules = new LinkedHashSet<>();
    Matcher found = ID.matcher(text);
    while (found.find()) {
      int first = Integer.parseInt(found.group(2));
      int last = found.group(3) == null ? first : Integer.parseInt(found.group(3));
      for (int number = first; number <= last; number++) {
        RuleBook.byId("%s-%02d".formatted(found.group(1), number)).ifPresent(rules::add);
      }
    }
    return rules;
  }
}

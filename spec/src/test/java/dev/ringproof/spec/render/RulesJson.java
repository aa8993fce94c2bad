package dev.ringproof.spec.render;

import static dev.ringproof.spec.render.JsonText.object;

import dev.ringproof.spec.norm.Chapter;
import dev.ringproof.spec.norm.Rule;
import dev.ringproof.spec.norm.RuleBook;
import dev.ringproof.spec.norm.table.Erratum;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** Contents of {@code rules.json} and {@code errata.json}. */
final class RulesJson {
  private RulesJson() {}

  static Map<String, Object> rules() {
    return object(
        "chapters",
        Arrays.stream(Chapter.values())
            .map(
                chapter ->
                    object(
                        "number", chapter.number(),
                        "name", chapter.key(),
                        "title", chapter.title(),
                        "document", chapter.document()))
            .toList(),
        "rules",
        RuleBook.rules().stream().map(RulesJson::rule).toList());
  }

  private static Map<String, Object> rule(Rule rule) {
    Map<String, Object> members =
        object(
            "id", rule.id(),
            "level", rule.level().name(),
            "chapter", rule.chapter().key(),
            "sentence", rule.sentence(),
            "intent", rule.intent(),
            "evidence", rule.evidence(),
            "covers", rule.covers());
    if (!rule.missing().isEmpty()) {
      Map<String, Object> missing = object();
      rule.missing().forEach((link, reason) -> missing.put(link.key(), reason));
      members.put("missing", missing);
    }
    return members;
  }

  static Map<String, Object> errata() {
    return object(
        "errata",
        Arrays.stream(Erratum.values())
            .map(
                erratum ->
                    object(
                        "id", erratum.name(),
                        "title", erratum.title(),
                        "original", erratum.original(),
                        "ruling", erratum.ruling().name().toLowerCase(Locale.ROOT),
                        "decision", erratum.decision(),
                        "rules", erratum.rules().stream().map(Rule::id).toList()))
            .toList());
  }
}

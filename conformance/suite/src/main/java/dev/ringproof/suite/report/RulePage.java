package dev.ringproof.suite.report;

import dev.ringproof.spec.norm.Rule;
import dev.ringproof.spec.norm.table.Erratum;
import dev.ringproof.suite.trace.RuleTrace;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** One rule for a person to read: what it says, and what holds it up. */
public final class RulePage {
  private static final int COLUMNS = 78;
  private static final String ENTRY = "%-9s%s%n";

  private final PrintWriter out;
  private final Ink ink;

  /** A page with or without colour. */
  public RulePage(PrintWriter out, boolean colour) {
    this.out = out;
    this.ink = new Ink(colour);
  }

  /** Prints a rule; a list that has nothing is said to have nothing, and why. */
  public void print(Rule rule, RuleTrace trace) {
    String chapter = rule.chapter().number() + " " + rule.chapter().title();
    out.println(ink.bold(rule.id()) + " " + rule.level() + ", chapter " + chapter);
    text("", rule.sentence());
    text("why", rule.intent());
    text("tested", rule.evidence());
    Arrays.stream(Erratum.values())
        .filter(each -> each.rules().contains(rule))
        .forEach(each -> text("erratum", each.name() + ": " + each.title() + "."));
    rule.missing().forEach((link, reason) -> text("no " + link.key(), reason));
    list("blamed", rule.covers());
    list("code", trace.code());
    list("tests", trace.tests());
    cases(trace);
    out.flush();
  }

  private void cases(RuleTrace trace) {
    if (trace.caseCount() == 0) {
      list("cases", List.of());
      return;
    }
    String operations =
        trace.cases().entrySet().stream()
            .map(each -> each.getKey().wireName() + " " + each.getValue())
            .collect(Collectors.joining(", "));
    text("cases", trace.caseCount() + " can tell it broken: " + operations);
    trace.examples().forEach(id -> out.printf(ENTRY, "", "ringproof explain " + id));
  }

  private void list(String name, List<String> entries) {
    if (entries.isEmpty()) {
      out.printf(ENTRY, name, "none");
    }
    for (int i = 0; i < entries.size(); i++) {
      out.printf(ENTRY, i == 0 ? name : "", entries.get(i));
    }
  }

  private void text(String name, String text) {
    StringBuilder line = new StringBuilder(String.format("%-8s", name));
    for (String word : text.split(" ")) {
      if (line.length() + 1 + word.length() > COLUMNS) {
        out.println(line.toString().stripTrailing());
        line = new StringBuilder(" ".repeat(8));
      }
      line.append(' ').append(word);
    }
    out.println(line);
  }
}

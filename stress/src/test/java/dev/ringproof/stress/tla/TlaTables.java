package dev.ringproof.stress.tla;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The TLA+ models and what breaks them, as tables of Markdown. */
final class TlaTables {
  private TlaTables() {}

  static String models() {
    return "| configuration | module | distinct states | invariants | properties |\n"
        + "|---|---|---|---|---|\n"
        + Arrays.stream(TlaCase.values()).map(TlaTables::row).collect(Collectors.joining());
  }

  static String mutants(List<Mutant> mutants) {
    return "| rule | property | mutation | model | what TLC shows |\n|---|---|---|---|---|\n"
        + mutants.stream().map(TlaTables::row).collect(Collectors.joining());
  }

  private static String row(TlaCase model) {
    return String.format(
        "| [`%s`](%s.cfg) | [`%s`](%s.tla) | %d | %d | %d |\n",
        model.configuration(),
        model.configuration(),
        model.module(),
        model.module(),
        model.distinctStates(),
        model.invariants().size(),
        model.properties().size());
  }

  private static String row(Mutant mutant) {
    return String.format(
        "| %s | `%s` | `%s` | `%s` | %s |\n",
        mutant.rule().id(),
        mutant.property(),
        mutant.mutation(),
        mutant.model().configuration(),
        mutant.shows());
  }
}

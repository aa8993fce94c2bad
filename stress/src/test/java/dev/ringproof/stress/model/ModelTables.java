package dev.ringproof.stress.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The tables of {@code spec/model/README.md}, as they should be and as they are. */
final class ModelTables {
  private static final String README = "README.md";

  private ModelTables() {}

  static String models() {
    return "| configuration | module | distinct states | invariants | properties |\n"
        + "|---|---|---|---|---|\n"
        + Arrays.stream(ModelCase.values()).map(ModelTables::row).collect(Collectors.joining());
  }

  static String mutants(List<Mutant> mutants) {
    return "| rule | property | mutation | model | what TLC shows |\n|---|---|---|---|---|\n"
        + mutants.stream().map(ModelTables::row).collect(Collectors.joining());
  }

  /** What stands between the markers of a table in the README. */
  static String written(String table) {
    String readme = ModelFiles.read(README);
    return readme.substring(from(readme, table), to(readme, table));
  }

  /** Replaces what stands between the markers. */
  static void write(String table, String rows) {
    String readme = ModelFiles.read(README);
    ModelFiles.write(
        README,
        readme.substring(0, from(readme, table)) + rows + readme.substring(to(readme, table)));
  }

  private static int from(String readme, String table) {
    String begin = "<!-- table:" + table + " -->\n\n";
    return readme.indexOf(begin) + begin.length();
  }

  private static int to(String readme, String table) {
    return readme.indexOf("\n<!-- /table -->", from(readme, table) - 1);
  }

  private static String row(ModelCase model) {
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

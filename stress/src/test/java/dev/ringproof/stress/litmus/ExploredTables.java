package dev.ringproof.stress.litmus;

import dev.ringproof.stress.litmus.explored.ExploredLitmus;
import dev.ringproof.stress.litmus.explored.LitmusRace;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What the explorer makes of the litmus tests, as tables of Markdown. */
final class ExploredTables {
  private ExploredTables() {}

  static String litmus() {
    return "| | the model's actors | states | ends | the twin's | states | refuted by |\n"
        + "|---|---|---|---|---|---|---|\n"
        + ExploredLitmus.all().stream().map(ExploredTables::row).collect(Collectors.joining());
  }

  private static String row(ExploredLitmus litmus) {
    LitmusRace.Explored holds = litmus.holds().explore();
    return String.format(
        "| %d | %s | %d | %s | %s | %d | %s |\n",
        litmus.number(),
        litmus.model(),
        holds.states(),
        code(holds.results()),
        litmus.twin(),
        litmus.broken().explore().states(),
        code(List.of(LitmusFile.all().get(litmus.number() - 1).twin().shows())));
  }

  static String weaker() {
    return "| | of | outcome | why it is allowed |\n|---|---|---|---|\n"
        + WeakerOutcome.all().stream().map(ExploredTables::row).collect(Collectors.joining());
  }

  private static String row(WeakerOutcome weaker) {
    return String.format(
        "| %d | %s | `%s` | %s |\n",
        weaker.test(), weaker.twin() ? "the twin" : "the test", weaker.id(), weaker.why());
  }

  private static String code(Collection<String> results) {
    return results.stream().map(id -> "`" + id + "`").collect(Collectors.joining(" "));
  }
}

package dev.ringproof.stress.litmus;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** The litmus tests as a table of Markdown. */
final class LitmusTable {
  private LitmusTable() {}

  static String of(List<LitmusFile> files) {
    return "| | property | rules | outcomes | the twin drops | and shows |\n"
        + "|---|---|---|---|---|---|\n"
        + files.stream().map(LitmusTable::row).collect(Collectors.joining());
  }

  private static String row(LitmusFile file) {
    return String.format(
        "| %d | [%s](src/main/java/dev/ringproof/stress/litmus/%s.java) | %s | %s | %s | %s |\n",
        file.number(),
        property(file),
        file.name(),
        String.join(", ", file.rules()),
        outcomes(file),
        file.twin().drops(),
        shows(file.twin()));
  }

  /** The class's name as words, without its number. */
  private static String property(LitmusFile file) {
    return file.name()
        .substring("L00".length())
        .replaceAll("(?<=.)([A-Z])", " $1")
        .toLowerCase(Locale.ROOT);
  }

  private static String outcomes(LitmusFile file) {
    List<Outcome> all = LitmusFile.outcomes(file.holds());
    return all.size() + ", " + count(all, Expect.FORBIDDEN) + " forbidden";
  }

  private static long count(List<Outcome> outcomes, Expect grade) {
    return outcomes.stream().filter(outcome -> outcome.expect() == grade).count();
  }

  private static String shows(BrokenTwin twin) {
    return twin.shows().length == 0
        ? twin.shownBy()
        : Arrays.stream(twin.shows()).map(id -> "`" + id + "`").collect(Collectors.joining(" "));
  }
}

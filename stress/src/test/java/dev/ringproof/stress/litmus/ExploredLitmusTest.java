package dev.ringproof.stress.litmus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.stress.litmus.explored.ExploredLitmus;
import dev.ringproof.stress.litmus.explored.LitmusRace;
import dev.ringproof.stress.readme.ReadmeTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jcstress.annotations.Expect;

/**
 * What the litmus tests allow is what the model does: the explorer walks all schedules of the same
 * actors, and its ends are the outcomes.
 */
class ExploredLitmusTest {
  private static final Set<Expect> ALLOWED =
      Set.of(Expect.ACCEPTABLE, Expect.ACCEPTABLE_INTERESTING);

  /** A litmus test, or its twin, with what came of its schedules. */
  record Explored(LitmusFile file, boolean twin, LitmusRace race) {
    Class<?> test() {
      return twin ? file.broken() : file.holds();
    }

    Set<String> ends() {
      return race.explore().results();
    }

    Set<String> weaker() {
      return WeakerOutcome.all().stream()
          .filter(each -> each.test() == file.numberInName() && each.twin() == twin)
          .flatMap(WeakerOutcome::results)
          .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
      return file.name() + (twin ? ".Broken" : ".Holds");
    }
  }

  static List<Explored> tests() {
    return ExploredLitmus.all().stream()
        .flatMap(
            each -> {
              LitmusFile file = LitmusFile.all().get(each.number() - 1);
              return Stream.of(
                  new Explored(file, false, each.holds()), new Explored(file, true, each.broken()));
            })
        .toList();
  }

  static Stream<Explored> twins() {
    return tests().stream().filter(Explored::twin);
  }

  @Test
  void every_litmus_test_is_explored() {
    assertEquals(
        LitmusFile.all().stream().map(LitmusFile::numberInName).toList(),
        ExploredLitmus.all().stream().map(ExploredLitmus::number).toList());
  }

  @ParameterizedTest
  @MethodSource("tests")
  void every_end_is_an_allowed_outcome(Explored explored) {
    for (String end : explored.ends()) {
      Optional<Expect> grade = LitmusFile.grade(explored.test(), end);
      assertTrue(grade.filter(ALLOWED::contains).isPresent(), end + " is " + grade);
    }
  }

  @ParameterizedTest
  @MethodSource("tests")
  void every_allowed_outcome_is_an_end_or_needs_a_weaker_machine(Explored explored) {
    Set<String> results = new TreeSet<>(explored.ends());
    results.addAll(explored.weaker());
    assertEquals(allowed(explored.test()), results);
  }

  @ParameterizedTest
  @MethodSource("tests")
  void what_needs_a_weaker_machine_is_no_end(Explored explored) {
    Set<String> both = new TreeSet<>(explored.weaker());
    both.retainAll(explored.ends());
    assertEquals(Set.of(), both);
  }

  @ParameterizedTest
  @MethodSource("twins")
  void every_twin_is_refuted(Explored twin) {
    for (String shown : twin.file().twin().shows()) {
      assertTrue(twin.ends().contains(shown), shown + " is not among " + twin.ends());
      assertEquals(
          Optional.of(Expect.FORBIDDEN), LitmusFile.grade(twin.file().holds(), shown), shown);
    }
  }

  /** {@code -Dringproof.norm.write=true} writes the tables anew. */
  @Nested
  class Readme {
    @Test
    void lists_what_the_model_does() {
      ReadmeTable.of("README.md", "explored").hold(ExploredTables.litmus());
    }

    @Test
    void lists_what_needs_a_weaker_machine() {
      ReadmeTable.of("README.md", "weaker").hold(ExploredTables.weaker());
    }
  }

  private static Set<String> allowed(Class<?> test) {
    return LitmusFile.outcomes(test).stream()
        .filter(outcome -> ALLOWED.contains(outcome.expect()))
        .flatMap(outcome -> Stream.of(outcome.id()))
        .flatMap(LitmusFile::results)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

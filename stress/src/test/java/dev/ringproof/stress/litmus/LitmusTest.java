package dev.ringproof.stress.litmus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.spec.norm.RuleBook;
import dev.ringproof.stress.readme.ReadmeTable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.annotations.State;

/** What every litmus test says of itself. What the processor says is jcstress' business. */
class LitmusTest {
  /** A runner with two processors leaves a test with more of them out. */
  private static final int PROCESSORS = 2;

  private static final Pattern RULE = Pattern.compile("\\b[A-Z]+-\\d\\d\\b");

  static List<LitmusFile> files() {
    return LitmusFile.all();
  }

  @Test
  void numbers_run_from_one() {
    assertEquals(
        IntStream.rangeClosed(1, files().size()).boxed().toList(),
        files().stream().map(LitmusFile::numberInName).toList());
  }

  @ParameterizedTest
  @MethodSource("files")
  void number_is_that_of_the_name(LitmusFile file) {
    assertEquals(file.numberInName(), file.number());
  }

  @ParameterizedTest
  @MethodSource("files")
  void rules_are_of_the_norm(LitmusFile file) {
    assertTrue(file.rules().size() > 0);
    file.rules().forEach(LitmusTest::assertRule);
  }

  @ParameterizedTest
  @MethodSource("files")
  void both_tests_run_on_two_processors(LitmusFile file) {
    for (Class<?> test : List.of(file.holds(), file.broken())) {
      assertNotNull(test.getAnnotation(JCStressTest.class));
      assertNotNull(test.getAnnotation(State.class));
      assertEquals(PROCESSORS, actors(test));
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void what_is_forbidden_is_forbidden_by_a_rule(LitmusFile file) {
    List<Outcome> forbidden = graded(file.holds(), Expect.FORBIDDEN);
    assertTrue(forbidden.size() > 0);
    forbidden.forEach(outcome -> assertTrue(RULE.matcher(outcome.desc()).find(), outcome.desc()));
  }

  @ParameterizedTest
  @MethodSource("files")
  void reasons_name_rules_of_the_norm(LitmusFile file) {
    Stream.of(file.holds(), file.broken())
        .flatMap(test -> LitmusFile.outcomes(test).stream())
        .flatMap(outcome -> RULE.matcher(outcome.desc()).results())
        .forEach(found -> assertRule(found.group()));
  }

  @ParameterizedTest
  @MethodSource("files")
  void what_the_twin_shows_is_interesting_there_and_forbidden_otherwise(LitmusFile file) {
    BrokenTwin twin = file.twin();
    assertTrue(twin.shows().length > 0 || !twin.shownBy().isBlank(), "nothing refutes the twin");
    for (String shown : twin.shows()) {
      assertEquals(
          Optional.of(Expect.ACCEPTABLE_INTERESTING), LitmusFile.grade(file.broken(), shown));
      assertEquals(Optional.of(Expect.FORBIDDEN), LitmusFile.grade(file.holds(), shown));
      assertTrue(ids(file.broken()).contains(shown), "no outcome has the id " + shown);
    }
  }

  /** {@code -Dringproof.norm.write=true} writes the table anew. */
  @Nested
  class Readme {
    @Test
    void lists_the_litmus_tests() {
      ReadmeTable.of("README.md", "litmus").hold(LitmusTable.of(files()));
    }
  }

  private static void assertRule(String id) {
    assertTrue(RuleBook.byId(id).isPresent(), id);
  }

  private static long actors(Class<?> test) {
    return Arrays.stream(test.getDeclaredMethods())
        .filter(
            method ->
                method.isAnnotationPresent(Actor.class) || method.isAnnotationPresent(Signal.class))
        .count();
  }

  private static List<Outcome> graded(Class<?> test, Expect grade) {
    return LitmusFile.outcomes(test).stream().filter(outcome -> outcome.expect() == grade).toList();
  }

  private static List<String> ids(Class<?> test) {
    return LitmusFile.outcomes(test).stream().flatMap(outcome -> Stream.of(outcome.id())).toList();
  }
}

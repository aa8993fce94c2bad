package dev.ringproof.stress.tla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.stress.readme.ReadmeTable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The TLA+ models of {@code spec/tla} hold, and each of their properties can fail.
 *
 * <p>A run is for the most part the start of a process that has one thread, so two go on at once.
 */
@Execution(ExecutionMode.CONCURRENT)
class TlaTest {
  private static Stream<Mutant> mutants() {
    return Stream.concat(Mutants.all().stream(), Liberties.all().stream());
  }

  @ParameterizedTest
  @EnumSource(TlaCase.class)
  void a_model_of_the_norm_has_no_error_and_exactly_its_states(TlaCase model) {
    TlcAnswer answer = Tlc.check(model.module(), model.text());
    assertTrue(answer.sound(), answer.output());
    assertEquals(OptionalLong.of(model.distinctStates()), answer.distinctStates());
  }

  @ParameterizedTest
  @MethodSource("dev.ringproof.stress.tla.Mutants#all")
  void a_broken_model_is_refuted_by_its_property(Mutant mutant) {
    refuted(mutant);
  }

  @ParameterizedTest
  @MethodSource("dev.ringproof.stress.tla.Liberties#all")
  void a_liberty_costs_its_property(Mutant mutant) {
    refuted(mutant);
  }

  private static void refuted(Mutant mutant) {
    TlcAnswer answer = Tlc.check(mutant.model().module(), mutant.configuration());
    String named = answer.violated().orElse("nothing");
    assertNotEquals(0, answer.exitCode(), answer.output());
    // The mutant's is the only property of whole behaviours that was asked for.
    assertEquals(
        mutant.property(),
        named.equals(TlcAnswer.IN_THE_END) ? mutant.property() : named,
        answer.output());
  }

  @Nested
  class Completeness {
    private static final Pattern WORD = Pattern.compile("\"(\\w+)\"");

    @ParameterizedTest
    @EnumSource(TlaCase.class)
    void every_property_has_something_that_refutes_it(TlaCase model) {
      Set<String> refuted =
          mutants()
              .filter(mutant -> mutant.model().module().equals(model.module()))
              .map(Mutant::property)
              .collect(Collectors.toSet());
      Stream.concat(model.invariants().stream(), model.properties().stream())
          .filter(property -> !property.equals("TypeOK"))
          .forEach(property -> assertTrue(refuted.contains(property), property));
    }

    @ParameterizedTest
    @EnumSource(TlaCase.class)
    void every_property_that_a_mutant_breaks_is_checked_unbroken(TlaCase model) {
      mutants()
          .filter(mutant -> mutant.model() == model)
          .map(Mutant::property)
          .forEach(
              property ->
                  assertTrue(
                      model.invariants().contains(property)
                          || model.properties().contains(property),
                      property));
    }

    @ParameterizedTest
    @EnumSource(TlaCase.class)
    void every_mutation_of_a_module_is_tried(TlaCase model) {
      assertEquals(set(model, "Mutations"), tried(model, Mutants.all()), "Mutations of " + model);
      assertEquals(set(model, "Liberties"), tried(model, Liberties.all()), "Liberties of " + model);
    }

    private static Set<String> tried(TlaCase model, List<Mutant> mutants) {
      return mutants.stream()
          .filter(mutant -> mutant.model().module().equals(model.module()))
          .map(Mutant::mutation)
          .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> set(TlaCase model, String name) {
      Matcher definition =
          Pattern.compile(name + " == \\{([^}]*)\\}")
              .matcher(TlaFiles.read(model.module() + ".tla"));
      return definition.find()
          ? WORD.matcher(definition.group(1))
              .results()
              .map(word -> word.group(1))
              .collect(Collectors.toCollection(TreeSet::new))
          : Set.of();
    }
  }

  @Nested
  class Answers {
    @Test
    void an_error_of_the_model_itself_is_neither_sound_nor_a_refutation() {
      TlcAnswer answer = Tlc.check("Visibility", "SPECIFICATION NoSuchThing\n");
      assertEquals(Optional.empty(), answer.violated());
      assertEquals(false, answer.sound());
    }

    @Test
    void an_unknown_mutation_is_neither_sound_nor_a_refutation() {
      String text = TlaCase.VISIBILITY.text().replace("\"none\"", "\"nonsense\"");
      TlcAnswer answer = Tlc.check("Visibility", text);
      assertEquals(Optional.empty(), answer.violated());
      assertEquals(false, answer.sound());
    }
  }

  /** {@code -Dringproof.norm.write=true} writes the tables anew: two of them are of one page. */
  @Nested
  @Execution(ExecutionMode.SAME_THREAD)
  class Readme {
    @Test
    void lists_the_models() {
      ReadmeTable.of("../spec/tla/README.md", "models").hold(TlaTables.models());
    }

    @Test
    void lists_the_broken_models() {
      ReadmeTable.of("README.md", "mutants").hold(TlaTables.mutants(Mutants.all()));
    }

    @Test
    void lists_the_liberties() {
      ReadmeTable.of("../spec/tla/README.md", "liberties").hold(TlaTables.mutants(Liberties.all()));
    }
  }
}

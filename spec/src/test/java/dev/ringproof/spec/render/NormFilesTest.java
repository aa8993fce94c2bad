package dev.ringproof.spec.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.spec.norm.Rule;
import dev.ringproof.spec.norm.RuleBook;
import dev.ringproof.spec.norm.table.Erratum;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Documents, JSON and Java hold together.
 *
 * <p>{@code mvn -q -pl spec test -Dtest=NormFilesTest -Dringproof.norm.write=true} rewrites the
 * files from the Java types.
 */
class NormFilesTest {
  private static final Pattern ERRATUM = Pattern.compile("\\bE[0-9]{1,2}\\b");

  @TestFactory
  Stream<DynamicTest> every_file_holds_what_the_types_say() {
    return NormFiles.expected().entrySet().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getKey().getFileName().toString(),
                    () -> hold(file.getKey(), file.getValue())));
  }

  private static void hold(Path file, String expected) {
    if (Boolean.getBoolean("ringproof.norm.write")) {
      NormFiles.write(file, expected);
    }
    assertTrue(Files.exists(file), file + " is missing");
    assertEquals(expected, NormFiles.read(file));
  }

  @Test
  void every_chapter_has_its_document_and_every_rule_its_row_there() {
    for (Rule rule : RuleBook.rules()) {
      String document = NormFiles.read(NormFiles.document(rule.chapter().document()));
      assertTrue(document.contains("| **" + rule.id() + "** |"), rule.id());
    }
  }

  @Test
  void every_marked_place_is_closed() {
    for (Path document : NormFiles.documents()) {
      assertEquals(
          Optional.empty(), MarkdownTables.unclosed(NormFiles.read(document)), document.toString());
    }
  }

  @Test
  void every_decision_that_a_rule_names_is_written_down() {
    String decisions = NormFiles.read(NormFiles.document("decisions.md"));
    Set<String> named = new HashSet<>();
    for (Rule rule : RuleBook.rules()) {
      Arrays.stream(rule.sentence().split("[^A-Z0-9-]+"))
          .filter(word -> word.startsWith("DEC-"))
          .forEach(named::add);
    }
    assertEquals(
        Set.of(),
        named.stream().filter(id -> !decisions.contains("## " + id)).collect(Collectors.toSet()));
  }

  @Test
  void documents_name_no_erratum_that_is_not_one() {
    Set<String> named =
        NormFiles.documents().stream()
            .flatMap(document -> ERRATUM.matcher(NormFiles.read(document)).results())
            .map(MatchResult::group)
            .collect(Collectors.toSet());
    assertEquals(
        Arrays.stream(Erratum.values()).map(Erratum::name).collect(Collectors.toSet()), named);
  }
}

package dev.ringproof.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import dev.ringproof.house.Findings.Member;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The rules of CONTRIBUTING's house style that a program can check; the numbers stand there. */
class TidyTest {
  private static final List<JavaSource> MAIN = JavaSource.parse(ProjectTree.mainSources());
  private static final List<JavaSource> TESTS = JavaSource.parse(ProjectTree.testSources());
  private static final List<Member> MAIN_METHODS = Findings.methods(MAIN);
  private static final List<Member> TEST_METHODS = Findings.methods(TESTS);

  private static List<Member> all() {
    return List.of(MAIN_METHODS, TEST_METHODS).stream().flatMap(Collection::stream).toList();
  }

  @Nested
  class Sizes {
    private static final int FILE_LINES = 400;
    private static final int METHOD_LINES = 40;
    private static final int TEST_LINES = 20;
    private static final int PARAMETERS = 4;
    private static final int LEVELS = 2;
    private static final int FILES_OF_A_PACKAGE = 20;

    @Test
    void a_file_has_at_most_400_lines() {
      Findings findings = new Findings();
      for (Path file : ProjectTree.files(".java", ".h", ".cu", ".cpp", ".js", ".py", ".sh")) {
        long lines = ProjectTree.text(file).lines().count();
        if (lines > FILE_LINES) {
          findings.add(file + " has " + lines + " lines");
        }
      }
      findings.none();
    }

    @Test
    void a_method_has_at_most_40_lines() {
      Findings findings = new Findings();
      for (Member each : all()) {
        Tree body = each.method().getBody();
        if (body != null && each.source().lines(body) > METHOD_LINES) {
          findings.add(each.place() + " has " + each.source().lines(body) + " lines");
        }
      }
      findings.none();
    }

    @Test
    void a_test_has_at_most_20_lines() {
      Findings findings = new Findings();
      for (Member each : TEST_METHODS) {
        if (isTest(each) && each.source().lines(each.method().getBody()) > TEST_LINES) {
          findings.add(each.place());
        }
      }
      findings.none();
    }

    @Test
    void a_method_takes_at_most_four_parameters() {
      Findings findings = new Findings();
      for (Member each : MAIN_METHODS) {
        boolean record = each.isConstructor() && each.type().getKind() == Tree.Kind.RECORD;
        boolean foreign = each.method().getModifiers().getFlags().contains(Modifier.NATIVE);
        if (each.method().getParameters().size() > PARAMETERS && !record && !foreign) {
          findings.add(each.place());
        }
      }
      findings.none();
    }

    @Test
    void a_method_nests_at_most_two_levels() {
      Findings findings = new Findings();
      for (Member each : all()) {
        if (Nesting.of(each.method()) > LEVELS) {
          findings.add(each.place() + " nests " + Nesting.of(each.method()) + " levels");
        }
      }
      findings.none();
    }

    @Test
    void a_package_of_more_than_20_files_has_floors() {
      Findings findings = new Findings();
      ProjectTree.mainSources().stream()
          .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()))
          .forEach((where, files) -> note(findings, where, files));
      findings.none();
    }

    private void note(Findings findings, Path where, long files) {
      if (files > FILES_OF_A_PACKAGE) {
        findings.add(where + " has " + files + " files");
      }
    }
  }

  @Nested
  class Names {
    private static final Set<String> WITHOUT_MEANING =
        Set.of("Util", "Utils", "Helper", "Helpers", "Common", "Manager", "Impl", "Misc", "Base");

    @Test
    void no_two_top_level_types_share_a_simple_name() {
      Findings findings = new Findings();
      Map<String, List<Path>> types =
          ProjectTree.mainSources().stream()
              .filter(file -> !ProjectTree.simpleName(file).equals("package-info"))
              .collect(
                  Collectors.groupingBy(
                      ProjectTree::simpleName, TreeMap::new, Collectors.toList()));
      types.values().stream()
          .filter(files -> files.size() > 1)
          .forEach(each -> findings.add("" + each));
      findings.none();
    }

    @Test
    void a_type_is_named_for_what_it_is() {
      Findings findings = new Findings();
      for (Path file : ProjectTree.mainSources()) {
        String name = ProjectTree.simpleName(file);
        WITHOUT_MEANING.stream().filter(name::endsWith).forEach(each -> findings.add("" + file));
      }
      findings.none();
    }

    @Test
    void a_class_with_tests_ends_in_Test_or_Surefire_does_not_run_it() {
      Findings findings = new Findings();
      for (Member each : TEST_METHODS) {
        if (isTest(each) && !ProjectTree.simpleName(each.source().path()).endsWith("Test")) {
          findings.add(each.place());
        }
      }
      findings.none();
    }

    @Test
    void a_test_is_named_by_a_sentence_in_snake_case() {
      Findings findings = new Findings();
      for (Member each : TEST_METHODS) {
        String name = each.method().getName().toString();
        if (isTest(each) && !name.matches("[a-z][A-Za-z0-9]*(_[A-Za-z0-9]+)+")) {
          findings.add(each.place());
        }
      }
      findings.none();
    }
  }

  @Nested
  class Habits {
    @Test
    void a_switch_over_an_enum_names_every_constant() {
      Findings findings = new Findings();
      EnumSwitches.withDefault(MAIN).forEach(findings::add);
      findings.none();
    }

    @Test
    void a_public_type_or_method_says_what_it_is() {
      Findings findings = new Findings();
      Comments.missing(MAIN).forEach(findings::add);
      findings.none();
    }

    @Test
    void the_first_sentence_of_a_comment_does_not_repeat_the_name() {
      Findings findings = new Findings();
      Comments.repeating(MAIN).forEach(findings::add);
      findings.none();
    }

    @Test
    void nothing_is_left_to_be_done_later() {
      Findings findings = new Findings();
      for (Path file : ProjectTree.files(".java", ".h", ".cu", ".cpp", ".js", ".sh", ".md")) {
        ProjectTree.text(file)
            .lines()
            .filter(line -> line.matches(".*\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b.*"))
            .forEach(line -> findings.add(file + ": " + line.strip()));
      }
      findings.none();
    }

    @Test
    void a_test_neither_sleeps_nor_is_switched_off_nor_mocks() {
      Findings findings = new Findings();
      for (Path file : ProjectTree.testSources()) {
        ProjectTree.text(file)
            .lines()
            .filter(
                line ->
                    line.matches(
                        ".*(Thread\\.sl" + "eep\\(|@Dis" + "abled\\b|org\\.mo" + "ckito).*"))
            .forEach(line -> findings.add(file + ": " + line.strip()));
      }
      findings.none();
    }

    @Test
    void a_property_does_not_stand_in_a_nested_class_where_jqwik_ignores_it() {
      Findings findings = new Findings();
      for (Member each : TEST_METHODS) {
        if (each.isAnnotated("Property"::equals) && isNested(each.type())) {
          findings.add(each.place());
        }
      }
      findings.none();
    }

    private boolean isNested(ClassTree type) {
      return type.getModifiers().getAnnotations().stream()
          .anyMatch(each -> each.getAnnotationType().toString().equals("Nested"));
    }
  }

  @Nested
  class History {
    @Test
    void a_subject_line_has_at_most_72_characters() {
      Findings findings = new Findings();
      Subjects.longerThan(72).forEach(findings::add);
      findings.none();
    }
  }

  private static boolean isTest(Member member) {
    Set<String> tests =
        Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "Property");
    return isWritten(member.method()) && member.isAnnotated(tests::contains);
  }

  private static boolean isWritten(MethodTree method) {
    return method.getBody() != null;
  }
}

package dev.ringproof.stress.litmus;

import dev.ringproof.spec.norm.Proves;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/**
 * A numbered class of the package, with what its annotations say.
 *
 * @param type the outer class
 */
record LitmusFile(Class<?> type) {
  private static final Pattern CHOICE = Pattern.compile("\\[(\\w+)\\]");

  /** All of them, in the order of their names. */
  static List<LitmusFile> all() {
    try (Stream<Path> classes = Files.list(folder())) {
      return classes
          .map(path -> path.getFileName().toString())
          .filter(name -> name.matches("L\\d\\d[A-Za-z]+\\.class"))
          .sorted()
          .map(name -> new LitmusFile(load(name.replace(".class", ""))))
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Path folder() {
    try {
      File root =
          new File(Litmus.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return root.toPath().resolve(Litmus.class.getPackageName().replace('.', File.separatorChar));
    } catch (URISyntaxException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static Class<?> load(String simpleName) {
    try {
      return Class.forName(Litmus.class.getPackageName() + "." + simpleName);
    } catch (ClassNotFoundException absent) {
      throw new IllegalStateException(absent);
    }
  }

  String name() {
    return type.getSimpleName();
  }

  int numberInName() {
    return Integer.parseInt(name().substring(1, 3));
  }

  int number() {
    return type.getAnnotation(Litmus.class).value();
  }

  List<String> rules() {
    return List.of(type.getAnnotation(Proves.class).value());
  }

  Class<?> holds() {
    return nested("Holds");
  }

  Class<?> broken() {
    return nested("Broken");
  }

  BrokenTwin twin() {
    return broken().getAnnotation(BrokenTwin.class);
  }

  private Class<?> nested(String simpleName) {
    return Arrays.stream(type.getDeclaredClasses())
        .filter(member -> member.getSimpleName().equals(simpleName))
        .findFirst()
        .orElseThrow();
  }

  static List<Outcome> outcomes(Class<?> test) {
    return List.of(test.getAnnotationsByType(Outcome.class));
  }

  /** What jcstress makes of a result: the grade of its outcome, or else of the one without id. */
  static Optional<Expect> grade(Class<?> test, String result) {
    Stream<Outcome> named = outcomes(test).stream().filter(outcome -> names(outcome, result));
    Stream<Outcome> others = outcomes(test).stream().filter(LitmusFile::isForAllOthers);
    return Stream.concat(named, others).findFirst().map(Outcome::expect);
  }

  /**
   * The results that an id stands for, whose only pattern is a choice of characters such as {@code
   * [01]}.
   */
  static Stream<String> results(String id) {
    Matcher choice = CHOICE.matcher(id);
    return choice.find()
        ? choice
            .group(1)
            .chars()
            .mapToObj(Character::toString)
            .flatMap(
                each ->
                    results(id.substring(0, choice.start()) + each + id.substring(choice.end())))
        : Stream.of(id);
  }

  private static boolean names(Outcome outcome, String result) {
    return !isForAllOthers(outcome)
        && Arrays.stream(outcome.id()).anyMatch(id -> id.equals(result) || result.matches(id));
  }

  private static boolean isForAllOthers(Outcome outcome) {
    return String.join("", outcome.id()).isEmpty();
  }
}

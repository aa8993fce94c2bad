package dev.ringproof.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of the project as they lie in the tree, build outputs left out. */
public final class ProjectTree {
  private static final Path ROOT =
      Path.of(System.getProperty("ringproof.root", "../..")).toAbsolutePath().normalize();
  private static final Set<String> LEFT_OUT = Set.of("target", ".git", ".idea", ".vscode");

  private ProjectTree() {}

  public static Path root() {
    return ROOT;
  }

  /** Files whose names end so, by their paths from the root. */
  public static List<Path> files(String... endings) {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .map(ROOT::relativize)
          .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
          .filter(file -> !isLeftOut(file))
          .filter(file -> Files.isRegularFile(ROOT.resolve(file)))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Java sources that are shipped. */
  static List<Path> mainSources() {
    return files(".java").stream().filter(file -> isUnder(file, "main")).toList();
  }

  /** Java sources of tests. */
  static List<Path> testSources() {
    return files(".java").stream().filter(file -> isUnder(file, "test")).toList();
  }

  public static String text(Path file) {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String simpleName(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static boolean isUnder(Path file, String tree) {
    return ("/" + file).contains("/src/" + tree + "/");
  }

  private static boolean isLeftOut(Path file) {
    Set<String> parts =
        Stream.iterate(0, i -> i < file.getNameCount(), i -> i + 1)
            .map(i -> file.getName(i).toString())
            .collect(Collectors.toSet());
    return parts.stream().anyMatch(LEFT_OUT::contains);
  }
}

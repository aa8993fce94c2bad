package dev.ringproof.house.trace;

import dev.ringproof.house.ProjectTree;
import dev.ringproof.spec.norm.Rule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which code names which rule: norm, model, library and device, by class or file. */
final class CodeIndex {
  private static final List<String> KEEPERS =
      List.of("spec/src/main/", "reference/model/src/main/", "reference/host/src/main/", "gpu/");

  /** The rules themselves, and what renders them. */
  private static final Pattern STATED =
      Pattern.compile("spec/src/main/java/dev/ringproof/spec/(norm|render)/.*");

  private static final Pattern PROVED = Pattern.compile("@Proves\\([^)]*\\)");

  private CodeIndex() {}

  static Map<String, TreeSet<String>> places() {
    Map<String, TreeSet<String>> places = new TreeMap<>();
    ProjectTree.files(".java", ".h", ".cu", ".cpp").stream()
        .filter(file -> keeps(file.toString()))
        .forEach(
            file ->
                kept(file)
                    .forEach(
                        rule ->
                            places
                                .computeIfAbsent(rule.id(), id -> new TreeSet<>())
                                .add(place(file.toString()))));
    return places;
  }

  private static Set<Rule> kept(Path file) {
    return RuleIds.in(PROVED.matcher(ProjectTree.text(file)).replaceAll(""));
  }

  private static boolean keeps(String file) {
    return KEEPERS.stream().anyMatch(file::startsWith)
        && file.contains("/src/main/")
        && !STATED.matcher(file).matches();
  }

  /** A class by its name, any other file by its path. */
  static String place(String file) {
    int java = file.indexOf("/java/");
    return file.endsWith(".java")
        ? file.substring(java + "/java/".length(), file.length() - ".java".length())
            .replace('/', '.')
        : file;
  }
}

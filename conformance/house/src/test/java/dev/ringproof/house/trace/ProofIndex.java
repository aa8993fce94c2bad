package dev.ringproof.house.trace;

import dev.ringproof.house.ProjectTree;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which tests carry {@code @Proves} for which id, known or not: read from the sources, since litmus
 * tests and model tests run outside of this build.
 */
final class ProofIndex {
  private static final Pattern PROVES =
      Pattern.compile("^( *)@Proves\\(([^)]*)\\)", Pattern.MULTILINE);
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern TYPE =
      Pattern.compile(
          "^( *)(?:(?:public|private|protected|static|final|abstract|sealed) )*"
              + "(?:class|record|interface|enum) (\\w+)",
          Pattern.MULTILINE);
  private static final Pattern METHOD =
      Pattern.compile("^ *[^@/*\\n]*?\\b(\\w+)\\(", Pattern.MULTILINE);

  private ProofIndex() {}

  static Map<String, TreeSet<String>> tests() {
    Map<String, TreeSet<String>> tests = new TreeMap<>();
    for (Path file : ProjectTree.files(".java")) {
      String text = ProjectTree.text(file);
      Matcher proves = PROVES.matcher(text);
      while (proves.find()) {
        String test = CodeIndex.place(file.toString()) + marked(text, proves);
        QUOTED
            .matcher(proves.group(2))
            .results()
            .map(id -> id.group(1))
            .forEach(id -> tests.computeIfAbsent(id, each -> new TreeSet<>()).add(test));
      }
    }
    return tests;
  }

  /**
   * What the annotation stands at: nothing for the class of the file, else nested class, method.
   */
  private static String marked(String text, Matcher proves) {
    int indent = proves.group(1).length();
    Matcher type = TYPE.matcher(text).region(proves.end(), text.length());
    Matcher method = METHOD.matcher(text).region(proves.end(), text.length());
    boolean isType = type.find() && type.group(1).length() == indent;
    boolean isMethod = method.find() && (!isType || method.start() < type.start());
    String enclosing = enclosing(text, proves.start(), indent);
    return isMethod ? enclosing + "#" + method.group(1) : nested(enclosing, type, indent);
  }

  private static String nested(String enclosing, Matcher type, int indent) {
    return indent == 0 ? "" : enclosing + "$" + type.group(2);
  }

  /** Nested classes around a place, which the formatter indents by two each. */
  private static String enclosing(String text, int end, int indent) {
    Deque<String> names = new ArrayDeque<>();
    int below = indent;
    for (String line : reversed(text.substring(0, end))) {
      Matcher type = TYPE.matcher(line);
      if (type.find() && type.group(1).length() < below && type.group(1).length() > 0) {
        names.addFirst(type.group(2));
        below = type.group(1).length();
      }
    }
    StringBuilder path = new StringBuilder();
    names.forEach(name -> path.append('$').append(name));
    return path.toString();
  }

  private static Iterable<String> reversed(String text) {
    Deque<String> lines = new ArrayDeque<>();
    text.lines().forEach(lines::addFirst);
    return lines;
  }
}

package dev.ringproof.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What a build leaves to say at its end: how many tests ran, and which were skipped, why, and how
 * to get what they lack.
 *
 * <p>Read from the test reports of all modules. A skipped test gives its reason as the message of
 * its assumption, {@code absent: WHAT — HOW TO GET IT}.
 */
final class ClosingList {
  private final Map<String, List<String>> skipped = new TreeMap<>();
  private int tests;
  private int failures;

  private ClosingList() {}

  /** Prints the list of the tree that the argument names. */
  public static void main(String[] arguments) throws Exception {
    System.out.println(of(Path.of(arguments[0]).normalize()));
  }

  /** The list of a tree, one text of several lines. */
  static String of(Path root) throws IOException, SAXException, ParserConfigurationException {
    ClosingList list = new ClosingList();
    for (Path report : reports(root)) {
      list.add(
          DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(report.toFile()));
    }
    list.addChecks(root);
    return list.text();
  }

  /** Checks of the build that are no tests leave their reason in a file {@code absent.txt}. */
  private void addChecks(Path root) throws IOException {
    Path sanitizers = root.resolve("gpu/target/sanitizers/absent.txt");
    if (Files.exists(sanitizers)) {
      tests++;
      String why =
          Files.readString(sanitizers).strip().replaceFirst("^[^:]*: skipped: ", "absent: ");
      skipped.computeIfAbsent(why, each -> new ArrayList<>()).add("check-sanitizers.sh");
    }
  }

  private static List<Path> reports(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
          .filter(file -> file.getParent().endsWith("target/surefire-reports"))
          .sorted()
          .toList();
    }
  }

  private void add(Document report) {
    NodeList cases = report.getElementsByTagName("testcase");
    for (int i = 0; i < cases.getLength(); i++) {
      add((Element) cases.item(i));
    }
  }

  private void add(Element test) {
    tests++;
    if (test.getElementsByTagName("failure").getLength() > 0
        || test.getElementsByTagName("error").getLength() > 0) {
      failures++;
    }
    Element skip = (Element) test.getElementsByTagName("skipped").item(0);
    if (skip != null) {
      String why = reason(skip);
      String type = test.getAttribute("classname").replaceAll(".*\\.", "");
      skipped
          .computeIfAbsent(why.isEmpty() ? "no reason given" : why, each -> new ArrayList<>())
          .add(type + "." + test.getAttribute("name"));
    }
  }

  /** An assumption's message stands in the attribute, or first in the text behind the exception. */
  private static String reason(Element skip) {
    String message = skip.getAttribute("message");
    String told = message.isEmpty() ? skip.getTextContent() : message;
    String line = told.strip().lines().findFirst().orElse("");
    return line.replaceFirst("^.*Assumption failed: |^[a-z][A-Za-z0-9.]*Exception: ", "");
  }

  private String text() {
    int count = skipped.values().stream().mapToInt(List::size).sum();
    List<String> lines = new ArrayList<>();
    lines.add(
        "%d tests in all modules: %d ran, %d failed, %d skipped"
            .formatted(tests, tests - count, failures, count));
    skipped.forEach(
        (why, names) -> {
          lines.add("  skipped, " + why);
          names.forEach(name -> lines.add("    " + name));
        });
    return String.join(System.lineSeparator(), lines);
  }
}

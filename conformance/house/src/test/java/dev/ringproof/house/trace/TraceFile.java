package dev.ringproof.house.trace;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringproof.house.ProjectTree;
import dev.ringproof.suite.trace.RuleTrace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The traces as they are shipped with the suite. */
final class TraceFile {
  private static final Path FILE =
      Path.of("conformance/suite/src/main/resources/dev/ringproof/suite/trace.json");

  private TraceFile() {}

  static String read() {
    return ProjectTree.text(FILE);
  }

  static void write(String content) {
    try {
      Files.writeString(ProjectTree.root().resolve(FILE), content);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  static String content(List<RuleTrace> traces) {
    ObjectMapper json = new ObjectMapper();
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
    printer.indentArraysWith(lines);
    printer.indentObjectsWith(lines);
    try {
      return json.writer(printer).writeValueAsString(traces.stream().map(TraceFile::node).toList())
          + "\n";
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static ObjectNode node(RuleTrace trace) {
    ObjectNode node = new ObjectMapper().createObjectNode();
    node.put("id", trace.id());
    trace.code().forEach(node.putArray("code")::add);
    trace.tests().forEach(node.putArray("tests")::add);
    ObjectNode cases = node.putObject("cases");
    trace.cases().forEach((operation, count) -> cases.put(operation.wireName(), count));
    trace.examples().forEach(node.putArray("examples")::add);
    return node;
  }
}

package dev.ringproof.spec.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files of the norm, and what the Java types say that they should hold. */
public final class NormFiles {
  private static final Path MODULE = Path.of(System.getProperty("basedir", "."));
  private static final Path RESOURCES = MODULE.resolve("src/main/resources/dev/ringproof/spec");
  private static final Path DOCS = MODULE.resolve("docs");

  private NormFiles() {}

  /** JSON documents by name, as they should be. */
  static Map<String, String> json() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("layouts", JsonText.document(LayoutsJson.content()));
    files.put("opcodes", JsonText.document(CodesJson.opcodes()));
    files.put("transitions", JsonText.document(CodesJson.transitions()));
    files.put("errors", JsonText.document(CodesJson.errors()));
    files.put("rules", JsonText.document(RulesJson.rules()));
    files.put("errata", JsonText.document(RulesJson.errata()));
    files.put("operations", JsonText.document(OperationsJson.content()));
    return files;
  }

  /** Every file of the norm that is rendered, with what it should hold. */
  static Map<Path, String> expected() {
    Map<Path, String> files = new LinkedHashMap<>();
    json().forEach((name, content) -> files.put(jsonFile(name), content));
    files.put(schemaFile("requests"), JsonText.document(MessageSchemas.requests()));
    files.put(schemaFile("answers"), JsonText.document(MessageSchemas.answers()));
    documents().forEach(file -> files.put(file, MarkdownTables.fill(read(file))));
    return files;
  }

  /** Documents of the norm in reading order. */
  public static List<Path> documents() {
    try (Stream<Path> files = Files.list(DOCS)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static Path document(String name) {
    return DOCS.resolve(name);
  }

  static Path jsonFile(String name) {
    return RESOURCES.resolve(name + ".json");
  }

  static Path schemaFile(String name) {
    return RESOURCES.resolve("schema").resolve(name + ".schema.json");
  }

  /** Content of a file. */
  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static void write(Path file, String content) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

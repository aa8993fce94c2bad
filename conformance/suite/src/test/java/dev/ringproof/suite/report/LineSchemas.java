package dev.ringproof.suite.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.spec.shape.Schema;
import dev.ringproof.spec.shape.Shape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON Schemas of the lines that the suite reads and writes, taken from the records. */
final class LineSchemas {
  private static final Path FOLDER =
      Path.of(System.getProperty("basedir", "."))
          .resolve("src/main/resources/dev/ringproof/suite/schema");
  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
  private static final String REQUEST = "urn:ringproof:spec:requests#/$defs/";
  private static final String ANSWER = "urn:ringproof:spec:answers#/$defs/";
  private static final Map<String, Object> ERR = Map.of("$ref", ANSWER + "err");

  private static final Map<String, Object> ANY_OBJECT = Schema.type("object").keywords();

  private LineSchemas() {}

  /** Files by what they should hold. */
  static Map<Path, String> files() {
    Map<Path, String> files = new LinkedHashMap<>();
    files.put(FOLDER.resolve("vectors.schema.json"), text(vectors()));
    files.put(FOLDER.resolve("report.schema.json"), text(report()));
    return files;
  }

  private static String text(Schema schema) {
    try {
      return new ObjectMapper()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(schema.keywords())
          + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("maps and lists can be written", impossible);
    }
  }

  private static Schema document(String name, String title, String description) {
    return new Schema(Map.of("$schema", DRAFT))
        .with("$id", "urn:ringproof:suite:" + name)
        .with("title", title)
        .with("description", description);
  }

  private static Schema vectors() {
    List<Object> cases = new ArrayList<>();
    Map<String, Object> definitions = new LinkedHashMap<>();
    for (OperationName name : OperationName.values()) {
      Map<String, Object> asked = Map.of("op", Map.of("const", name.wireName()));
      Schema then = Schema.reference(name.wireName());
      cases.add(
          new Schema(Map.of("if", Map.of("properties", asked)))
              .with("then", then.keywords())
              .keywords());
      definitions.put(name.wireName(), vector(name.wireName()).keywords());
    }
    List<String> names =
        Arrays.stream(OperationName.values()).map(OperationName::wireName).toList();
    return document("vectors", "Vectors", "A line of a vector file: a request and its answers.")
        .with("type", "object")
        .with("properties", named(members(ANY_OBJECT, ANY_OBJECT), names))
        .with("required", List.of("id", "op", "in"))
        .with("oneOf", oneOf("ok", "err", "any_of"))
        .with("additionalProperties", false)
        .with("allOf", cases)
        .with("$defs", definitions);
  }

  private static Schema vector(String operation) {
    return new Schema(
        Map.of(
            "properties",
            members(Map.of("$ref", REQUEST + operation), Map.of("$ref", ANSWER + operation))));
  }

  private static Map<String, Object> members(Object in, Object ok) {
    Map<String, Object> accepted = new LinkedHashMap<>();
    accepted.put("erratum", Map.of("type", "string"));
    accepted.put("ok", ok);
    accepted.put("err", ERR);
    Schema accept =
        Schema.type("object")
            .with("properties", accepted)
            .with("required", List.of("erratum"))
            .with("oneOf", oneOf("ok", "err"))
            .with("additionalProperties", false);
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("in", in);
    members.put("ok", ok);
    members.put("err", ERR);
    members.put(
        "any_of",
        Schema.array(new Schema(Map.of("allOf", List.of(ok)))).with("minItems", 1).keywords());
    members.put("accept", Schema.array(accept).keywords());
    return members;
  }

  private static Map<String, Object> named(Map<String, Object> members, List<String> operations) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("id", Schema.text("^[^\\s]+$").keywords());
    all.put("op", Schema.names(operations).keywords());
    all.putAll(members);
    return all;
  }

  private static List<Object> oneOf(String... members) {
    return Arrays.stream(members).<Object>map(each -> Map.of("required", List.of(each))).toList();
  }

  private static Schema report() {
    Map<String, Object> definitions = new LinkedHashMap<>();
    definitions.put(
        "header", line("header", ReportHeader.class, Map.of("format", ReportLines.FORMAT)));
    definitions.put("result", line("result", ReportResult.class, Map.of()));
    definitions.put("break", line("break", ReportBreak.class, Map.of()));
    definitions.put("footer", line("footer", ReportFooter.class, Map.of()));
    for (Class<? extends Record> type : List.of(ReportHeader.class, ReportResult.class)) {
      Shape.of(type)
          .members()
          .forEach(
              member ->
                  member
                      .form()
                      .shapes()
                      .forEach(part -> definitions.put(part.notation(), part.object().keywords())));
    }
    List<Object> kinds =
        List.of(
            Schema.reference("header").keywords(),
            Schema.reference("result").keywords(),
            Schema.reference("break").keywords(),
            Schema.reference("footer").keywords());
    return document("report", "Report", "A line of the report of a run over cases.")
        .with("oneOf", kinds)
        .with("$defs", definitions);
  }

  /** A line begins with its kind, and with what else the frame says. */
  private static Map<String, Object> line(
      String kind, Class<? extends Record> type, Map<String, Integer> frame) {
    Map<String, Object> object = Shape.of(type).object().keywords();
    Map<String, Object> properties = new LinkedHashMap<>();
    List<Object> required = new ArrayList<>(List.of("kind"));
    properties.put("kind", Map.of("const", kind));
    frame.forEach((name, value) -> properties.put(name, Map.of("const", value)));
    required.addAll(frame.keySet());
    ((Map<?, ?>) object.get("properties")).forEach((name, of) -> properties.put((String) name, of));
    required.addAll((List<?>) object.get("required"));
    return new Schema(object).with("properties", properties).with("required", required).keywords();
  }
}

package dev.ringproof.suite.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ringproof.model.backend.ReferenceBackend;
import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.suite.cases.CaseFeed;
import dev.ringproof.suite.judge.Cases;
import dev.ringproof.suite.run.SuiteRun;
import dev.ringproof.suite.vector.Vectors;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The schemas say what the records say, and every line of the suite is what they say.
 *
 * <p>{@code mvn -q -pl conformance/suite -am test -Dtest=LineSchemasTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dringproof.norm.write=true} writes the files anew.
 */
class LineSchemasTest {
  private static final String VECTOR =
      "{'id':'a','op':'ring_byte_len','in':{'slot_count':1},'ok':{'bytes':64}}";

  private static Map<String, String> documents() {
    Map<String, String> documents = new LinkedHashMap<>();
    for (String name : List.of("spec:requests", "spec:answers", "suite:vectors", "suite:report")) {
      String[] parts = name.split(":");
      documents.put(
          "urn:ringproof:" + name,
          resource("/dev/ringproof/" + parts[0] + "/schema/" + parts[1] + ".schema.json"));
    }
    return documents;
  }

  private static String resource(String name) {
    try (InputStream in = LineSchemasTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new IllegalStateException(name, broken);
    }
  }

  private static Schema schema(String name) {
    Map<String, String> documents = documents();
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(documents))
        .getSchema(documents.get("urn:ringproof:" + name), InputFormat.JSON);
  }

  @TestFactory
  Stream<DynamicTest> every_file_holds_what_the_records_say() {
    return LineSchemas.files().entrySet().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getKey().getFileName().toString(),
                    () -> hold(file.getKey(), file.getValue())));
  }

  private static void hold(Path file, String expected) throws IOException {
    if (Boolean.getBoolean("ringproof.norm.write")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, expected);
    }
    assertEquals(expected, Files.readString(file));
  }

  @Test
  void every_bundled_vector_is_valid() throws Exception {
    Schema vectors = schema("suite:vectors");
    int lines = 0;
    for (String name : resource("/dev/ringproof/suite/vectors/index.txt").lines().toList()) {
      for (String line : resource("/dev/ringproof/suite/vectors/" + name).lines().toList()) {
        assertEquals(List.of(), vectors.validate(line, InputFormat.JSON), name);
        lines++;
      }
    }
    assertEquals(Vectors.bundled().cases().size(), lines);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'bytes':64}}|'bytes':'64'}}",
        "'bytes':64}}|}}",
        "'bytes':64}}|'bytes':64,'more':1}}",
        "'bytes':64}}|'bytes':64},'err':{'code':'x'}}",
        "'ok':{'bytes':64}|'any_of':[{'bytes':-1}]",
        "'ok':{'bytes':64}|'any_of':[]",
        "'slot_count':1|'slot_count':-1",
        "'slot_count':1|'slots':1",
        "ring_byte_len|read_epoch",
        "'id':'a',|",
        "'in'|'note':1,'in'",
        "'bytes':64}}|'bytes':64},'accept':[{'erratum':'E1','ok':{}}]}"
      })
  void a_line_that_is_no_vector_is_not_valid(String change) {
    String[] parts = change.split("\\|", -1);
    String line = VECTOR.replace(parts[0], parts[1]).replace('\'', '"');
    Schema vectors = schema("suite:vectors");
    assertEquals(List.of(), vectors.validate(VECTOR.replace('\'', '"'), InputFormat.JSON));
    assertFalse(vectors.validate(line, InputFormat.JSON).isEmpty(), line);
  }

  @Test
  void every_line_of_a_report_is_valid() throws Exception {
    Schema lines = schema("suite:report");
    List<String> written =
        Stream.concat(
                report(new ReferenceBackend(), CaseFeed.of(Vectors.bundled())).lines(),
                report(
                        Cases.codec(asked -> Outcome.refused("no\u0007", Fields.NONE)),
                        CaseFeed.of("these", List.of(Cases.of("a"))))
                    .lines())
            .toList();
    for (String line : written) {
      assertEquals(List.of(), lines.validate(line, InputFormat.JSON), line);
      String broken = line.replaceFirst("\"kind\":\"[a-z]+\"", "\"kind\":\"other\"");
      assertFalse(lines.validate(broken, InputFormat.JSON).isEmpty(), line);
    }
  }

  private static String report(Backend backend, CaseFeed feed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonLinesReport report = new JsonLinesReport(out)) {
      SuiteRun.of(backend).cases(feed).listen(report).run();
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}

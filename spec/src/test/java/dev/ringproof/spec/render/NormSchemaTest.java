package dev.ringproof.spec.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON files are what their schemas say, and the schemas say something. */
class NormSchemaTest {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @ParameterizedTest
  @ValueSource(
      strings = {"layouts", "opcodes", "transitions", "errors", "rules", "errata", "operations"})
  void every_file_is_valid(String name) {
    String json = NormFiles.read(NormFiles.jsonFile(name));
    assertEquals(List.of(), schema(name).validate(json, InputFormat.JSON));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          layouts     | "word_bytes": 4    | "word_bytes": 8
          opcodes     | [8, 65519]         | [8, 4294967296]
          transitions | "from": [1, 5, 6]  | "from": [1, 5, 8]
          errors      | "facts"            | "fact"
          rules       | "level": "MUST"    | "level": "OUGHT"
          errata      | "ruling": "kept"   | "ruling": "ignored"
          operations  | "type": "u32"      | "type": "U32"
          """)
  void a_changed_file_is_not_valid(String name, String text, String changed) {
    String json = NormFiles.read(NormFiles.jsonFile(name));
    String broken = json.replace(text, changed);
    assertFalse(schema(name).validate(broken, InputFormat.JSON).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          requests | {"id":1,"op":"hello","in":{"protocol":1,"more":[]}}
          requests | {"id":1,"op":"ring_byte_len","in":{"slot_count":4294967295}}
          requests | {"id":1,"op":"host_ring","in":{"slot_count":1,"steps":[{"read":64,"slot":0}]}}
          answers  | {"id":1,"ok":{"anything":true}}
          answers  | {"id":1,"err":{"code":"ring_length","ring":"00ff","message":"cut"}}
          """)
  void a_line_of_the_protocol_is_valid(String name, String line) {
    assertEquals(List.of(), schema(name).validate(line, InputFormat.JSON));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          requests | {"id":-1,"op":"hello","in":{}}
          requests | {"id":1,"op":"nop","in":{}}
          requests | {"id":1,"op":"ring_byte_len","in":{}}
          requests | {"id":1,"op":"ring_byte_len","in":{"slot_count":4294967296}}
          requests | {"id":1,"op":"ring_byte_len","in":{"slot_count":1,"more":1}}
          requests | {"id":1,"op":"read_epoch","in":{"control":"AB"}}
          requests | {"id":1,"op":"host_ring","in":{"slot_count":1,"steps":[{"slot":0}]}}
          answers  | {"id":1}
          answers  | {"id":1,"ok":{},"err":{"code":"x"}}
          answers  | {"id":1,"err":{}}
          answers  | {"id":1,"err":{"code":"ring_length","ring":"0"}}
          """)
  void another_line_is_not_valid(String name, String line) {
    assertFalse(schema(name).validate(line, InputFormat.JSON).isEmpty());
  }

  @Test
  void every_file_has_a_schema() {
    NormFiles.json().keySet().forEach(name -> assertFalse(schema(name).getId() == null, name));
  }

  private static Schema schema(String name) {
    return REGISTRY.getSchema(NormFiles.read(NormFiles.schemaFile(name)), InputFormat.JSON);
  }
}

package dev.ringproof.spec.render;

import static dev.ringproof.spec.render.JsonText.object;

import dev.ringproof.spec.answer.Answer;
import dev.ringproof.spec.answer.ChangedBuffers;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.shape.Schema;
import dev.ringproof.spec.shape.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON Schemas of the testee protocol's requests and answers, read off the records. */
final class MessageSchemas {
  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
  private static final long U32_MAX = 0xFFFF_FFFFL;
  private static final Map<String, Object> ID = Schema.number(Long.MAX_VALUE).keywords();
  private static final Map<String, Object> ANY_OBJECT = Schema.type("object").keywords();

  private MessageSchemas() {}

  /** A request: a greeting or one of the operations. */
  static Map<String, Object> requests() {
    Map<String, Object> definitions = new LinkedHashMap<>();
    List<Object> cases = new ArrayList<>();
    List<String> names = new ArrayList<>(List.of("hello"));
    for (OperationName name : OperationName.values()) {
      define(definitions, Shape.of(name.type().asSubclass(Record.class)), name.wireName());
      cases.add(whenAsked(name));
      names.add(name.wireName());
    }
    return object(
        "$schema",
        DRAFT,
        "$id",
        "urn:ringproof:spec:requests",
        "title",
        "Requests",
        "description",
        "A line that a testee reads; a definition an operation holds what is in it.",
        "type",
        "object",
        "properties",
        object("id", ID, "op", Schema.names(names).keywords(), "in", ANY_OBJECT),
        "required",
        List.of("id", "op", "in"),
        "additionalProperties",
        false,
        "allOf",
        cases,
        "$defs",
        definitions);
  }

  /** An answer; which operation it answers does not stand in it. */
  static Map<String, Object> answers() {
    Map<String, Object> definitions = new LinkedHashMap<>();
    for (OperationName name : OperationName.values()) {
      Shape<?> shape = Answer.shape(name.answer());
      definitions.put(name.wireName(), shape.schema().keywords());
      define(definitions, shape, shape.notation());
    }
    definitions.put("err", refusal());
    return object(
        "$schema",
        DRAFT,
        "$id",
        "urn:ringproof:spec:answers",
        "title",
        "Answers",
        "description",
        "A line that a testee writes; a definition an operation holds what is in 'ok'.",
        "type",
        "object",
        "properties",
        object("id", ID, "ok", ANY_OBJECT, "err", Schema.reference("err").keywords()),
        "required",
        List.of("id"),
        "oneOf",
        List.of(object("required", List.of("ok")), object("required", List.of("err"))),
        "additionalProperties",
        false,
        "$defs",
        definitions);
  }

  private static void define(Map<String, Object> definitions, Shape<?> shape, String name) {
    definitions.put(name, shape.object().keywords());
    shape
        .members()
        .forEach(
            member ->
                member
                    .form()
                    .shapes()
                    .forEach(part -> definitions.put(part.notation(), part.object().keywords())));
  }

  private static Map<String, Object> whenAsked(OperationName name) {
    Map<String, Object> asked = object("op", object("const", name.wireName()));
    Map<String, Object> in = object("in", Schema.reference(name.wireName()).keywords());
    return object("if", object("properties", asked), "then", object("properties", in));
  }

  /** More fields are allowed. */
  private static Map<String, Object> refusal() {
    Map<String, Object> properties =
        object(
            "code", Schema.type("string").keywords(),
            "buffer",
                Schema.names(Arrays.stream(BufferName.values()).map(BufferName::wireName).toList())
                    .keywords(),
            "byte_len", Schema.number(Long.MAX_VALUE).keywords(),
            "word_idx", Schema.number(Long.MAX_VALUE).keywords(),
            "published", Schema.number(U32_MAX).keywords());
    Shape.of(ChangedBuffers.class)
        .members()
        .forEach(each -> properties.put(each.name(), each.form().schema().keywords()));
    return Schema.type("object")
        .with("properties", properties)
        .with("required", List.of("code"))
        .keywords();
  }
}

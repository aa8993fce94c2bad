package dev.ringproof.spec.shape;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What JSON Schema (draft 2020-12) says of the values of a form.
 *
 * @param keywords keywords and their values: text, numbers, truth values, lists and maps of those
 */
public record Schema(Map<String, Object> keywords) {
  /** Keeps the order. */
  public Schema {
    keywords = Collections.unmodifiableMap(new LinkedHashMap<>(keywords));
  }

  /** A whole number of 0 to {@code most}, unsigned as JSON has it. */
  public static Schema number(long most) {
    return type("integer").with("minimum", 0L).with("maximum", most);
  }

  /** Text that a pattern describes. */
  public static Schema text(String pattern) {
    return type("string").with("pattern", pattern);
  }

  /** One of some texts. */
  public static Schema names(List<String> names) {
    return new Schema(Map.of("enum", names));
  }

  /** A type of JSON and nothing more. */
  public static Schema type(String name) {
    return new Schema(Map.of("type", name));
  }

  /** Values of which each has a schema. */
  public static Schema array(Schema item) {
    return type("array").with("items", item.keywords());
  }

  /** The definition of a name in the same document. */
  public static Schema reference(String name) {
    return new Schema(Map.of("$ref", "#/$defs/" + name));
  }

  /** What at least one of some schemas allows. */
  public static Schema anyOf(List<Schema> alternatives) {
    return new Schema(Map.of("anyOf", alternatives.stream().map(Schema::keywords).toList()));
  }

  /** The same with one more keyword. */
  public Schema with(String keyword, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(keywords);
    more.put(keyword, value);
    return new Schema(more);
  }
}

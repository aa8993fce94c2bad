package dev.ringproof.spec.render;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes maps, collections, texts, numbers and truth values as JSON, always in the same way. */
final class JsonText {
  private static final int LINE = 96;

  private JsonText() {}

  /** A whole document, ended by a line feed. */
  static String document(Object content) {
    return value(content, "") + "\n";
  }

  /** An object: names and values alternate, in the order in which they are written. */
  static Map<String, Object> object(Object... namesAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int index = 0; index < namesAndValues.length; index += 2) {
      object.put((String) namesAndValues[index], namesAndValues[index + 1]);
    }
    return object;
  }

  private static String value(Object content, String indent) {
    String line = onOneLine(content);
    return indent.length() + line.length() <= LINE && flat(content)
        ? line
        : onSeveralLines(content, indent);
  }

  private static boolean flat(Object content) {
    if (content instanceof Map<?, ?> map) {
      return map.values().stream().noneMatch(JsonText::compound);
    }
    return !(content instanceof Collection<?> list)
        || list.stream().noneMatch(item -> item instanceof Map || !flat(item));
  }

  private static boolean compound(Object content) {
    return content instanceof Map
        || content instanceof Collection<?> list && list.stream().anyMatch(Map.class::isInstance);
  }

  private static String onOneLine(Object content) {
    if (content instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> quoted((String) entry.getKey()) + ": " + onOneLine(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (content instanceof Collection<?> list) {
      return list.stream().map(JsonText::onOneLine).collect(Collectors.joining(", ", "[", "]"));
    }
    return content instanceof String text ? quoted(text) : String.valueOf(content);
  }

  private static String onSeveralLines(Object content, String indent) {
    String inner = indent + "  ";
    if (content instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(
              entry ->
                  inner + quoted((String) entry.getKey()) + ": " + value(entry.getValue(), inner))
          .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
    }
    if (content instanceof Collection<?> list) {
      return list.stream()
          .map(item -> inner + value(item, inner))
          .collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"));
    }
    return onOneLine(content);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .forEach(
            each -> {
              if (each == '"' || each == '\\') {
                quoted.append('\\').append((char) each);
              } else if (each < ' ') {
                quoted.append("\\u%04x".formatted(each));
              } else {
                quoted.append((char) each);
              }
            });
    return quoted.append('"').toString();
  }
}

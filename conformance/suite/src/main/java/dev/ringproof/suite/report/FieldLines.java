package dev.ringproof.suite.report;

import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import dev.ringproof.suite.wire.ValueText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a request or an answer as text: the value, and lines below it for what is long. */
final class FieldLines {
  private static final int MOST_LINES = 64;

  private FieldLines() {}

  /** Lines of each field, all of them; the first is the value, or what it is. */
  static Map<String, List<String>> of(Fields fields) {
    Map<String, List<String>> lines = new LinkedHashMap<>();
    fields.asMap().forEach((name, value) -> lines.put(name, lines(name, value)));
    return lines;
  }

  /** The same of an outcome, which begins with its code when it is a refusal. */
  static Map<String, List<String>> of(Outcome outcome) {
    Map<String, List<String>> lines = new LinkedHashMap<>();
    outcome
        .refusal()
        .ifPresent(code -> lines.put("refused", List.of(ValueText.of(Value.text(code)))));
    lines.putAll(of(outcome.fields()));
    return lines;
  }

  /** The lines of one field after another, indented, of each the first ones. */
  static List<String> printed(Map<String, List<String>> fields) {
    List<String> printed = new ArrayList<>();
    fields.forEach(
        (name, lines) -> {
          printed.add("  " + name + " = " + lines.get(0));
          lines.stream().skip(1).limit(MOST_LINES).forEach(line -> printed.add("    " + line));
          int left = lines.size() - 1 - MOST_LINES;
          if (left > 0) {
            printed.add("    ... and " + left + " lines more");
          }
        });
    return printed;
  }

  private static List<String> lines(String name, Value value) {
    List<String> lines = new ArrayList<>();
    if (value instanceof Bytes bytes) {
      lines.add(bytes.length() + " bytes");
      lines.addAll(BufferTable.of(name, bytes));
    } else if (value instanceof Value.Seq row
        && row.items().stream().anyMatch(Fields.class::isInstance)) {
      lines.add(row.items().size() + " items");
      for (Value item : row.items()) {
        lines.add("[" + (lines.size() - 1) + "] " + ValueText.of(item));
      }
    } else if (value instanceof Fields some) {
      lines.add(some.asMap().size() + " fields");
      some.asMap().forEach((field, held) -> lines.add(field + " = " + ValueText.of(held)));
    } else {
      lines.add(ValueText.of(value));
    }
    return lines;
  }
}

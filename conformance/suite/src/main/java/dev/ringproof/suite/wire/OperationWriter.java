package dev.ringproof.suite.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Words;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes an operation as the {@code in} of a request: the components of its record under their wire
 * names, in order.
 */
public final class OperationWriter {
  private OperationWriter() {}

  /** Writes the object. */
  public static void write(JsonGenerator json, Operation operation) throws IOException {
    record(json, (Record) operation);
  }

  private static void record(JsonGenerator json, Record record) throws IOException {
    json.writeStartObject();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = valueOf(component, record);
      if (value instanceof Optional<?> optional) {
        if (optional.isEmpty()) {
          continue;
        }
        value = optional.get();
      }
      json.writeFieldName(wireName(component.getName()));
      value(json, value);
    }
    json.writeEndObject();
  }

  private static Object valueOf(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(
          component + " of a public record is not readable", impossible);
    }
  }

  private static String wireName(String component) {
    return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private static void value(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Integer u32) {
      json.writeNumber(Integer.toUnsignedLong(u32));
    } else if (value instanceof Long u64) {
      json.writeString(Long.toUnsignedString(u64));
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof Bytes bytes) {
      json.writeString(bytes.toHex());
    } else if (value instanceof Words words) {
      row(json, words);
    } else if (value instanceof Enum<?> name) {
      json.writeString(name.name().toLowerCase(Locale.ROOT));
    } else if (value instanceof List<?> items) {
      list(json, items);
    } else {
      record(json, (Record) value);
    }
  }

  private static void row(JsonGenerator json, Words words) throws IOException {
    json.writeStartArray();
    for (int i = 0; i < words.length(); i++) {
      json.writeNumber(Integer.toUnsignedLong(words.at(i)));
    }
    json.writeEndArray();
  }

  private static void list(JsonGenerator json, List<?> items) throws IOException {
    json.writeStartArray();
    for (Object item : items) {
      value(json, item);
    }
    json.writeEndArray();
  }
}

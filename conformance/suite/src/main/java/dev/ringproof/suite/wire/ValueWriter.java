package dev.ringproof.suite.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Writes value trees and outcomes as the testee protocol shapes them. */
public final class ValueWriter {
  private ValueWriter() {}

  /** Writes {@code "ok":{…}} or {@code "err":{"code":…,…}} into the object under way. */
  public static void outcome(JsonGenerator json, Outcome outcome) throws IOException {
    Optional<String> code = outcome.refusal();
    json.writeObjectFieldStart(code.isPresent() ? "err" : "ok");
    if (code.isPresent()) {
      json.writeStringField("code", code.get());
    }
    members(json, outcome.fields());
    json.writeEndObject();
  }

  /** Writes one value. */
  public static void write(JsonGenerator json, Value value) throws IOException {
    if (value instanceof Fields fields) {
      json.writeStartObject();
      members(json, fields);
      json.writeEndObject();
    } else if (value instanceof Value.Seq seq) {
      json.writeStartArray();
      for (Value item : seq.items()) {
        write(json, item);
      }
      json.writeEndArray();
    } else {
      scalar(json, value);
    }
  }

  /** Writes fields into the object under way. */
  public static void members(JsonGenerator json, Fields fields) throws IOException {
    for (Map.Entry<String, Value> member : fields.asMap().entrySet()) {
      json.writeFieldName(member.getKey());
      write(json, member.getValue());
    }
  }

  private static void scalar(JsonGenerator json, Value value) throws IOException {
    if (value instanceof Bytes bytes) {
      json.writeString(bytes.toHex());
    } else if (value instanceof Value.Int number) {
      json.writeNumber(number.number());
    } else if (value instanceof Value.Text text) {
      json.writeString(text.text());
    } else if (value instanceof Value.Flag flag) {
      json.writeBoolean(flag.flag());
    } else {
      json.writeNull();
    }
  }
}

package dev.ringproof.suite.vector;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.suite.wire.ValueWriter;
import dev.ringproof.suite.wire.Wire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes cases as lines of a vector file, so that a run can be repeated from it. */
public final class VectorWriter {
  private VectorWriter() {}

  /** Writes one line. */
  public static void write(OutputStream out, Case subject) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (JsonGenerator json = Wire.json().createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("id", subject.id());
      json.writeStringField("op", subject.operation().operationName().wireName());
      json.writeFieldName("in");
      ValueWriter.write(json, subject.operation().fields());
      expected(json, subject.expected());
      if (!subject.accepted().isEmpty()) {
        accepted(json, subject);
      }
      json.writeEndObject();
    }
    line.write('\n');
    line.writeTo(out);
  }

  private static void expected(JsonGenerator json, Expectation expected) throws IOException {
    if (!(expected instanceof Expectation.AnyOf any)) {
      ValueWriter.outcome(json, outcome(expected));
      return;
    }
    json.writeArrayFieldStart("any_of");
    for (Expectation.Ok each : any.alternatives()) {
      ValueWriter.write(json, each.fields());
    }
    json.writeEndArray();
  }

  private static void accepted(JsonGenerator json, Case subject) throws IOException {
    json.writeArrayFieldStart("accept");
    for (Accepted each : subject.accepted()) {
      json.writeStartObject();
      json.writeStringField("erratum", each.erratum());
      ValueWriter.outcome(json, outcome(each.answer()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static Outcome outcome(Expectation expected) {
    if (expected instanceof Expectation.Err err) {
      return err.refused();
    }
    return Outcome.done(((Expectation.Ok) expected).answer());
  }
}

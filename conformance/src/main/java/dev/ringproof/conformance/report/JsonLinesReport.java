package dev.ringproof.conformance.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ringproof.conformance.run.Conclusion;
import dev.ringproof.conformance.run.Difference;
import dev.ringproof.conformance.run.Result;
import dev.ringproof.conformance.run.Tally;
import dev.ringproof.conformance.run.Verdict;
import dev.ringproof.conformance.wire.ImplementationFields;
import dev.ringproof.conformance.wire.ValueWriter;
import dev.ringproof.conformance.wire.Wire;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A run as JSON Lines: a header, a line a result, and a footer with counts and the SHA-256 of every
 * line before it. A report without a footer is void. Not thread-safe.
 */
public final class JsonLinesReport implements Closeable {
  private final OutputStream out;
  private final MessageDigest digest;

  /** Writes to a stream, which is closed with the report. */
  public JsonLinesReport(OutputStream out) {
    this.out = out;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /** Says who was asked what by whom. */
  public void header(RunHeader header) throws IOException {
    line(
        json -> {
          json.writeStringField("kind", "header");
          json.writeNumberField("format", 1);
          json.writeStringField("suite", header.suite());
          json.writeStringField("spec", header.spec());
          json.writeStringField("vectors_sha256", header.vectorsSha256());
          json.writeNumberField("cases", header.cases());
          json.writeStringField("backend", header.backend());
          json.writeFieldName("implementation");
          ValueWriter.write(json, ImplementationFields.of(header.implementation()));
        });
  }

  /** Adds the verdict on one case. */
  public void result(Result result) throws IOException {
    line(
        json -> {
          json.writeStringField("kind", "result");
          json.writeStringField("case", result.subject().id());
          json.writeStringField("op", result.subject().operation().operationName().wireName());
          json.writeStringField("verdict", result.verdict().name());
          json.writeNumberField("nanos", result.nanos());
          if (!result.note().isEmpty()) {
            String name = result.verdict() == Verdict.DEVIATION ? "erratum" : "reason";
            json.writeStringField(name, result.note());
          }
          if (result.blamed().isPresent()) {
            json.writeStringField("rule", result.blamed().get().id());
          }
          if (!result.differences().isEmpty()) {
            json.writeArrayFieldStart("differences");
            for (Difference difference : result.differences()) {
              difference(json, difference);
            }
            json.writeEndArray();
          }
        });
  }

  private static void difference(JsonGenerator json, Difference difference) throws IOException {
    json.writeStartObject();
    if (difference.rule().isPresent()) {
      json.writeStringField("rule", difference.rule().get().id());
    }
    json.writeStringField("path", difference.path());
    json.writeStringField("expected", difference.expected());
    json.writeStringField("actual", difference.actual());
    json.writeEndObject();
  }

  /** Ends the report. */
  public void footer(Tally tally, int canaries, int caught, Conclusion conclusion)
      throws IOException {
    String sha256 = HexFormat.of().formatHex(digest.digest());
    line(
        json -> {
          json.writeStringField("kind", "footer");
          json.writeNumberField("cases", tally.cases());
          for (Verdict verdict : Verdict.values()) {
            json.writeNumberField(verdict.name().toLowerCase(Locale.ROOT), tally.count(verdict));
          }
          json.writeNumberField("canaries", canaries);
          json.writeNumberField("canaries_caught", caught);
          json.writeStringField("ending", conclusion.ending().name().toLowerCase(Locale.ROOT));
          json.writeArrayFieldStart("reasons");
          for (String reason : conclusion.reasons()) {
            json.writeString(reason);
          }
          json.writeEndArray();
          json.writeStringField("sha256", sha256);
        });
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private void line(Members members) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    try (JsonGenerator json = Wire.json().createGenerator(line)) {
      json.writeStartObject();
      members.write(json);
      json.writeEndObject();
    }
    line.write('\n');
    digest.update(line.toByteArray());
    line.writeTo(out);
  }

  private interface Members {
    void write(JsonGenerator json) throws IOException;
  }
}

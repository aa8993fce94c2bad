package dev.ringproof.suite.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ringproof.suite.run.Conclusion;
import dev.ringproof.suite.run.Difference;
import dev.ringproof.suite.run.Result;
import dev.ringproof.suite.run.Tally;
import dev.ringproof.suite.run.Verdict;
import dev.ringproof.suite.wire.ImplementationFields;
import dev.ringproof.suite.wire.ValueWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** The report of a run over cases: a header, a line a result, and a footer. Not thread-safe. */
public final class JsonLinesReport implements Closeable {
  private final ReportLines lines;

  /** Writes to a stream, which is closed with the report. */
  public JsonLinesReport(OutputStream out) {
    this.lines = new ReportLines(out);
  }

  /** Says who was asked what by whom. */
  public void header(RunHeader header) throws IOException {
    lines.header(
        json -> {
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
    lines.result(
        json -> {
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
    lines.footer(tally, canaries, caught, conclusion);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}

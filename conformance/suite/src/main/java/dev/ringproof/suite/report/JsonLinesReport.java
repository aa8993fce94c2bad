package dev.ringproof.suite.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ringproof.spec.backend.Release;
import dev.ringproof.suite.run.Difference;
import dev.ringproof.suite.run.Result;
import dev.ringproof.suite.run.RunEnd;
import dev.ringproof.suite.run.RunListener;
import dev.ringproof.suite.run.RunStart;
import dev.ringproof.suite.run.Verdict;
import dev.ringproof.suite.wire.ImplementationFields;
import dev.ringproof.suite.wire.ValueWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** The report of a run: a header, a line a result, and a footer. Not thread-safe. */
public final class JsonLinesReport implements RunListener, Closeable {
  private final ReportLines lines;

  /** Writes to a stream, which is closed with the report. */
  public JsonLinesReport(OutputStream out) {
    this.lines = new ReportLines(out);
  }

  /** Something that is written. */
  @FunctionalInterface
  private interface Written {
    void write() throws IOException;
  }

  private static void unchecked(Written written) {
    try {
      written.write();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @Override
  public void started(RunStart start) {
    unchecked(() -> lines.header(json -> header(json, start)));
  }

  @Override
  public void judged(Result result) {
    unchecked(() -> lines.result(json -> result(json, result)));
  }

  @Override
  public void ended(RunEnd end) {
    RunEnd.Canaries canaries = end.canaries();
    unchecked(
        () -> lines.footer(end.tally(), canaries.asked(), canaries.caught(), end.conclusion()));
  }

  private static void header(JsonGenerator json, RunStart start) throws IOException {
    json.writeStringField("suite", Release.version());
    json.writeStringField("spec", Release.norm());
    json.writeStringField("vectors_sha256", start.cases().source());
    json.writeNumberField("cases", start.cases().total());
    json.writeStringField("backend", start.subject());
    json.writeFieldName("implementation");
    ValueWriter.write(json, ImplementationFields.of(start.implementation()));
  }

  private static void result(JsonGenerator json, Result result) throws IOException {
    json.writeStringField("case", result.asked().id());
    json.writeStringField("op", result.asked().operation().operationName().wireName());
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

  @Override
  public void close() throws IOException {
    lines.close();
  }
}

package dev.ringproof.suite.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ringproof.spec.shape.Shape;
import dev.ringproof.suite.judge.Breakdown;
import dev.ringproof.suite.judge.Result;
import dev.ringproof.suite.run.RunEnd;
import dev.ringproof.suite.run.RunListener;
import dev.ringproof.suite.run.RunStart;
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

  private static void write(JsonGenerator json, Record line) throws IOException {
    ValueWriter.members(json, Shape.fields(line));
  }

  @Override
  public void started(RunStart start) {
    unchecked(() -> lines.header(json -> write(json, ReportHeader.of(start))));
  }

  @Override
  public void judged(Result result) {
    unchecked(() -> lines.result(json -> write(json, ReportResult.of(result))));
  }

  @Override
  public void broke(Breakdown breakdown) {
    unchecked(() -> lines.breakdown(json -> write(json, ReportBreak.of(breakdown))));
  }

  @Override
  public void ended(RunEnd end) {
    RunEnd.Canaries canaries = end.canaries();
    unchecked(
        () -> lines.footer(end.tally(), canaries.asked(), canaries.caught(), end.conclusion()));
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}

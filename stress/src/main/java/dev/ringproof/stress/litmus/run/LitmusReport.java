package dev.ringproof.stress.litmus.run;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ringproof.stress.litmus.BrokenTwin;
import dev.ringproof.suite.report.ReportLines;
import dev.ringproof.suite.run.Conclusion;
import dev.ringproof.suite.run.Tally;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Litmus results in the report format of the suite: each test is a case, and each broken twin a
 * canary. Not thread-safe.
 */
public final class LitmusReport implements Closeable {
  private final ReportLines lines;

  /** Writes to a stream, which is closed with the report. */
  public LitmusReport(OutputStream out) {
    this.lines = new ReportLines(out);
  }

  /** Writes the whole report. */
  public void write(LitmusMode mode, List<LitmusResult> results, LitmusJudgement judgement)
      throws IOException {
    header(mode, judgement.tally().cases());
    for (LitmusResult result : results) {
      if (result.twin().isPresent()) {
        canary(result, result.twin().get());
      } else {
        lines.result(json -> subject(json, result));
      }
    }
    Conclusion conclusion = judgement.conclusion();
    Tally tally = judgement.tally();
    lines.footer(tally, judgement.canaries(), judgement.caught(), conclusion);
  }

  private void header(LitmusMode mode, int cases) throws IOException {
    lines.header(
        json -> {
          json.writeStringField("suite", "litmus");
          json.writeNumberField("cases", cases);
          json.writeStringField("mode", mode.name());
          json.writeStringField("jvm", System.getProperty("java.vm.version"));
          json.writeStringField("arch", System.getProperty("os.arch"));
          json.writeNumberField("processors", Runtime.getRuntime().availableProcessors());
        });
  }

  private void canary(LitmusResult result, BrokenTwin twin) throws IOException {
    lines.canary(
        json -> {
          subject(json, result);
          json.writeStringField("drops", twin.drops());
          json.writeArrayFieldStart("shows");
          for (String id : twin.shows()) {
            json.writeString(id);
          }
          json.writeEndArray();
          if (result.canary()) {
            json.writeBooleanField("caught", result.caught());
          } else {
            json.writeStringField("shown_by", twin.shownBy());
          }
        });
  }

  private static void subject(JsonGenerator json, LitmusResult result) throws IOException {
    json.writeStringField("case", result.name());
    json.writeArrayFieldStart("rules");
    for (String rule : result.rules()) {
      json.writeString(rule);
    }
    json.writeEndArray();
    json.writeStringField("verdict", result.verdict().name());
    if (!result.reason().isEmpty()) {
      json.writeStringField("reason", result.reason());
    }
    json.writeNumberField("samples", result.samples());
    json.writeArrayFieldStart("outcomes");
    for (LitmusOutcome outcome : result.outcomes()) {
      json.writeStartObject();
      json.writeStringField("id", outcome.id());
      json.writeStringField("grade", outcome.grade().name());
      json.writeNumberField("samples", outcome.samples());
      json.writeStringField("reason", outcome.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}

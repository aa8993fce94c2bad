package dev.ringproof.suite.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ringproof.spec.shape.Shape;
import dev.ringproof.suite.run.Conclusion;
import dev.ringproof.suite.run.RunEnd;
import dev.ringproof.suite.run.Tally;
import dev.ringproof.suite.wire.ValueWriter;
import dev.ringproof.suite.wire.Wire;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The frame of every report, whatever was judged: JSON Lines that begin with a header and end with
 * a footer, which has the counts and the SHA-256 of every line before it. A report without a footer
 * is void. Not thread-safe.
 */
public final class ReportLines implements Closeable {
  /** Revision of the frame. */
  static final int FORMAT = 1;

  private final OutputStream out;
  private final MessageDigest digest;

  /** Writes to a stream, which is closed with the report. */
  public ReportLines(OutputStream out) {
    this.out = out;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /** The members of one line, after those that every line of its kind has. */
  @FunctionalInterface
  public interface Content {
    /** Writes field after field into an object that is open. */
    void write(JsonGenerator json) throws IOException;
  }

  /** Begins the report. */
  public void header(Content members) throws IOException {
    line(
        "header",
        json -> {
          json.writeNumberField("format", FORMAT);
          members.write(json);
        });
    out.flush();
  }

  /** Adds what was judged. */
  public void result(Content members) throws IOException {
    line("result", members);
  }

  /** Adds what the subject did that no later answer makes good. */
  public void breakdown(Content members) throws IOException {
    line("break", members);
    out.flush();
  }

  /** Adds what was made wrong on purpose, and whether that was noticed. */
  public void canary(Content members) throws IOException {
    line("canary", members);
  }

  /** Ends the report. */
  public void footer(Tally tally, int canaries, int caught, Conclusion conclusion)
      throws IOException {
    String sha256 = HexFormat.of().formatHex(digest.digest());
    ReportFooter footer =
        ReportFooter.of(tally, new RunEnd.Canaries(canaries, caught), conclusion, sha256);
    line("footer", json -> ValueWriter.members(json, Shape.fields(footer)));
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private void line(String kind, Content members) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    try (JsonGenerator json = Wire.json().createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("kind", kind);
      members.write(json);
      json.writeEndObject();
    }
    line.write('\n');
    digest.update(line.toByteArray());
    line.writeTo(out);
  }
}

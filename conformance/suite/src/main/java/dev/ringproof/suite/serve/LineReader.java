package dev.ringproof.suite.serve;

import java.io.Flushable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads newline-ended lines into one reused buffer, which grows to the longest line. */
final class LineReader {
  private static final int CHUNK_BYTES = 1 << 16;

  private final InputStream in;
  private final Flushable answers;
  private byte[] buffer = new byte[CHUNK_BYTES];
  private int start;
  private int end;
  private int lineStart;
  private int lineLength;

  /** A reader that flushes the answers given so far whenever it would have to wait for input. */
  LineReader(InputStream in, Flushable answers) {
    this.in = in;
    this.answers = answers;
  }

  /** Moves to the next line; false at the end of the input. A last line may lack its newline. */
  boolean next() throws IOException {
    int scanned = start;
    while (true) {
      for (; scanned < end; scanned++) {
        if (buffer[scanned] == '\n') {
          return found(scanned, scanned + 1);
        }
      }
      scanned -= start;
      if (!fill()) {
        return end > start && found(end, end);
      }
      scanned += start;
    }
  }

  /** Holds the line, from {@link #offset()} for {@link #length()} bytes, until the next one. */
  byte[] bytes() {
    return buffer;
  }

  int offset() {
    return lineStart;
  }

  int length() {
    return lineLength;
  }

  private boolean found(int lineEnd, int next) {
    lineStart = start;
    lineLength = lineEnd - start;
    start = next;
    return true;
  }

  private boolean fill() throws IOException {
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      end -= start;
      start = 0;
    }
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.multiplyExact(2, buffer.length));
    }
    if (in.available() == 0) {
      answers.flush();
    }
    int read = in.read(buffer, end, buffer.length - end);
    if (read > 0) {
      end += read;
    }
    return read > 0;
  }
}

package dev.ringproof.suite.wire;

import java.io.Flushable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads newline-ended lines into one reused buffer, which grows to the longest line; a line over
 * the bound is passed by and told of, whoever sends it. For one thread.
 */
public final class Lines {
  /** Longest line that is read, in bytes. */
  private static final int MOST_BYTES = 1 << 30;

  private static final int CHUNK_BYTES = 1 << 16;

  private final InputStream in;
  private final Flushable answers;
  private final int mostBytes;
  private byte[] buffer = new byte[CHUNK_BYTES];
  private int start;
  private int end;
  private int lineStart;
  private int lineLength;
  private boolean tooLong;

  /** Reads lines. */
  public Lines(InputStream in) {
    this(in, () -> {});
  }

  /** Flushes the answers given so far whenever it would have to wait for input. */
  public Lines(InputStream in, Flushable answers) {
    this(in, answers, MOST_BYTES);
  }

  Lines(InputStream in, Flushable answers, int mostBytes) {
    this.in = in;
    this.answers = answers;
    this.mostBytes = mostBytes;
  }

  /** Moves to the next line; false at the end of the input. A last line may lack its newline. */
  public boolean next() throws IOException {
    tooLong = false;
    int scanned = start;
    while (true) {
      scanned = newlineAfter(scanned);
      if (scanned < end) {
        return found(scanned, scanned + 1);
      }
      passBy();
      scanned = end - start;
      if (!fill()) {
        return (end > start || tooLong) && found(end, end);
      }
      scanned += start;
    }
  }

  /**
   * The members of the line; good until the next one.
   *
   * @throws MalformedException when it is not an object, or too long
   */
  public Members members() throws MalformedException {
    if (tooLong) {
      throw new MalformedException("the line is over " + mostBytes + " bytes; send less", 1);
    }
    return Members.of(buffer, lineStart, lineLength);
  }

  /** Holds the line, from {@link #offset()} for {@link #length()} bytes, until the next one. */
  public byte[] bytes() {
    return buffer;
  }

  /** Index of the first byte. */
  public int offset() {
    return lineStart;
  }

  /** Number of bytes, without the newline; 0 for a line over the bound. */
  public int length() {
    return lineLength;
  }

  /** First newline at or after an index, or the end of what was read. */
  private int newlineAfter(int first) {
    int index = first;
    while (index < end && buffer[index] != '\n') {
      index++;
    }
    return index;
  }

  private boolean found(int lineEnd, int next) {
    lineStart = start;
    lineLength = tooLong ? 0 : lineEnd - start;
    start = next;
    return true;
  }

  /** Forgets what was read of a line over the bound. */
  private void passBy() {
    if (end - start > mostBytes || tooLong) {
      tooLong = true;
      start = 0;
      end = 0;
    }
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

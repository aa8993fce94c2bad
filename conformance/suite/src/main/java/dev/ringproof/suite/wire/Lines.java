package dev.ringproof.suite.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.Flushable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
    int newline = newline(start);
    while (newline < 0) {
      passBy();
      int seen = end - start;
      if (!fill()) {
        return (end > start || tooLong) && found(end, end);
      }
      newline = newline(start + seen);
    }
    return found(newline, newline + 1);
  }

  /** Index of the first newline at or after an index, -1 when none has been read. */
  private int newline(int from) {
    for (int at = from; at < end; at++) {
      if (buffer[at] == '\n') {
        return at;
      }
    }
    return -1;
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
    return Members.of(line());
  }

  /**
   * Number that the line has under {@code id}, or -1 when none can be read; the line need not be
   * whole.
   */
  public long id() {
    long id = -1;
    try (JsonParser parser = line().parser()) {
      boolean isObject = parser.nextToken() == JsonToken.START_OBJECT;
      while (isObject && parser.nextToken() == JsonToken.FIELD_NAME) {
        id = id(parser, id);
      }
    } catch (IOException broken) {
      // What was read before the line broke still tells the number.
    }
    return id;
  }

  /** Passes by a member; its value when it is the id, else what was known. */
  private static long id(JsonParser parser, long known) throws IOException {
    boolean named = parser.currentName().equals("id");
    boolean number =
        parser.nextToken() == JsonToken.VALUE_NUMBER_INT
            && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER
            && parser.getLongValue() >= 0;
    parser.skipChildren();
    return named && number ? parser.getLongValue() : known;
  }

  /** Where the line lies until the next one; of a line over the bound, nothing. */
  LineBytes line() {
    return new LineBytes(buffer, lineStart, lineLength);
  }

  /** The line as text, of which at most so many bytes; what is no UTF-8 is replaced. */
  public String text(int most) {
    int length = Math.min(lineLength, most);
    return new String(buffer, lineStart, length, StandardCharsets.UTF_8);
  }

  private boolean found(int lineEnd, int next) {
    tooLong |= lineEnd - start > mostBytes;
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
      // One byte past the bound is enough to know that a line is over it.
      long wanted = Math.min(2L * buffer.length, Math.max(mostBytes + 1L, CHUNK_BYTES));
      buffer = Arrays.copyOf(buffer, (int) wanted);
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

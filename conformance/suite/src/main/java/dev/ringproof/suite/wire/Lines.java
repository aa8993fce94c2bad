package dev.ringproof.suite.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.Flushable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntSupplier;

/**
 * Reads newline-ended lines into one reused buffer, which grows to a long line and shrinks again; a
 * line over the bound is passed by and told of, whoever sends it. One carriage return before the
 * newline belongs to it. For one thread.
 */
public final class Lines {
  /** Longest line that is read where nobody gives a bound, in bytes; small heaps read less. */
  private static final int MOST_BYTES =
      (int) Math.min(1 << 30, Runtime.getRuntime().maxMemory() / 4);

  private static final int CHUNK_BYTES = 1 << 16;

  private final InputStream in;
  private final Flushable answers;
  private final IntSupplier mostBytes;
  private byte[] buffer = new byte[CHUNK_BYTES];
  private int start;
  private int end;
  private int lineStart;
  private int lineLength;
  private int bound;
  private boolean tooLong;
  private boolean beyondAscii;
  private long idOfTooLong;

  /** Reads lines. */
  public Lines(InputStream in) {
    this(in, () -> {});
  }

  /** Flushes the answers given so far whenever it would have to wait for input. */
  public Lines(InputStream in, Flushable answers) {
    this(in, answers, () -> MOST_BYTES);
  }

  /**
   * Reads lines of at most so many bytes.
   *
   * @param mostBytes asked anew for each line, and again while a long one comes; more than 2^30, or
   *     a quarter of the heap, is not read whatever it says
   */
  public Lines(InputStream in, IntSupplier mostBytes) {
    this(in, () -> {}, mostBytes);
  }

  Lines(InputStream in, Flushable answers, IntSupplier mostBytes) {
    this.in = in;
    this.answers = answers;
    this.mostBytes = mostBytes;
  }

  /** Moves to the next line; false at the end of the input. A last line may lack its newline. */
  public boolean next() throws IOException {
    tooLong = false;
    beyondAscii = false;
    int newline = newline(start);
    while (newline < 0) {
      passBy();
      int seen = end - start;
      if (!fill()) {
        return (end > start || tooLong) && found(end, end);
      }
      newline = newline(start + seen);
    }
    boolean withReturn = newline > start && buffer[newline - 1] == '\r';
    return found(withReturn ? newline - 1 : newline, newline + 1);
  }

  /** Index of the first newline at or after an index, -1 when none has been read. */
  private int newline(int from) {
    int signs = 0;
    int at = from;
    while (at < end && buffer[at] != '\n') {
      signs |= buffer[at];
      at++;
    }
    beyondAscii |= signs < 0;
    return at < end ? at : -1;
  }

  /**
   * The members of the line; good until the next one.
   *
   * @throws MalformedException when it is not an object, or too long
   */
  public Members members() throws MalformedException {
    if (tooLong) {
      throw new MalformedException("the line is over " + bound + " bytes; send less", 1);
    }
    if (beyondAscii) {
      line().requireUtf8();
    }
    return Members.of(line());
  }

  /**
   * Number that the line has under {@code id}, or -1 when none can be read; the line need not be
   * whole.
   */
  public long id() {
    return tooLong ? idOfTooLong : id(line());
  }

  private static long id(LineBytes line) {
    long id = -1;
    try (JsonParser parser = line.parser()) {
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
        parser.nextToken() == JsonToken.VALUE_NUMBER_INT && ValueReader.isWhole(parser);
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
    if (!tooLong) {
      judgeLength(lineEnd - start);
    }
    lineStart = start;
    lineLength = tooLong ? 0 : lineEnd - start;
    start = next;
    return true;
  }

  /** Forgets what was read of a line over the bound. */
  private void passBy() {
    if (!tooLong) {
      judgeLength(end - start);
    }
    if (tooLong) {
      start = 0;
      end = 0;
      shrink();
    }
  }

  private void judgeLength(int length) {
    bound = Math.min(mostBytes.getAsInt(), MOST_BYTES);
    if (length > bound) {
      tooLong = true;
      idOfTooLong = id(new LineBytes(buffer, start, length));
    }
  }

  private boolean fill() throws IOException {
    makeRoom();
    if (in.available() == 0) {
      answers.flush();
    }
    int read = in.read(buffer, end, buffer.length - end);
    if (read > 0) {
      end += read;
    }
    return read > 0;
  }

  /**
   * Moves what was read of the next line to the front, of a buffer that has room for more of it.
   */
  private void makeRoom() {
    int kept = end - start;
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, kept);
      start = 0;
      end = kept;
    }
    if (kept < CHUNK_BYTES) {
      shrink();
    } else if (kept == buffer.length) {
      // One byte past the bound is enough to know that a line is over it.
      long wanted = Math.min(2L * buffer.length, Math.max(bound + 1L, CHUNK_BYTES));
      buffer = Arrays.copyOf(buffer, (int) Math.max(wanted, kept + 1L));
    }
  }

  /** Gives back what a long line needed; what is kept of the next one fits a chunk. */
  private void shrink() {
    if (buffer.length > CHUNK_BYTES) {
      buffer = Arrays.copyOf(buffer, CHUNK_BYTES);
    }
  }
}

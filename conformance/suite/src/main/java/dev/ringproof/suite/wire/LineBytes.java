package dev.ringproof.suite.wire;

import com.fasterxml.jackson.core.JsonParser;
import dev.ringproof.spec.value.Bytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where a line lies; it must stay there for as long as it is looked at.
 *
 * @param bytes a buffer that holds it
 * @param offset index of its first byte
 * @param length number of its bytes
 */
record LineBytes(byte[] bytes, int offset, int length) {
  /** From this many digits on a buffer is read without making a text of it. */
  private static final int LONG_DIGITS = 1024;

  private static final int CHUNK_CHARS = 1 << 13;

  JsonParser parser() throws IOException {
    return Wire.json().createParser(bytes, offset, length);
  }

  /** Refuses what a lenient reader of UTF-8 lets pass, such as a surrogate or a digit too many. */
  void requireUtf8() throws MalformedException {
    ByteBuffer left = ByteBuffer.wrap(bytes, offset, length);
    CharBuffer some = CharBuffer.allocate(Math.min(length, CHUNK_CHARS));
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(left, some, true);
    while (result.isOverflow()) {
      some.clear();
      result = decoder.decode(left, some, true);
    }
    if (result.isError()) {
      throw new MalformedException("not UTF-8", left.position() - offset + 1);
    }
  }

  /**
   * The bytes that the digits after an opening quote stand for, if these are long, and lower-case
   * hexadecimal, and even in number; they are decoded where they lie.
   *
   * @param first index of the first digit within the line
   */
  Optional<Bytes> longHex(int first) {
    int from = offset + first;
    int most = offset + length;
    if (most - from <= LONG_DIGITS || !Bytes.isWireDigit(bytes[from + LONG_DIGITS - 1])) {
      return Optional.empty();
    }
    int to = from;
    while (to < most && Bytes.isWireDigit(bytes[to])) {
      to++;
    }
    boolean whole = to < most && bytes[to] == '"' && to - from >= LONG_DIGITS;
    return whole ? Bytes.fromWire(bytes, from, to - from) : Optional.empty();
  }

  /** Column of the first such byte, 1-based; the line has one. */
  int columnOf(char wanted) {
    int at = offset;
    while (bytes[at] != wanted) {
      at++;
    }
    return at - offset + 1;
  }

  /**
   * Column of the member or item at a path, 1-based; that of the nearest one around it when there
   * is none. Reads the line again, so for complaints alone.
   */
  int column(String wanted) {
    Nearest nearest = new Nearest(wanted);
    try (JsonParser parser = parser()) {
      while (parser.nextToken() != null) {
        nearest.look(parser);
      }
    } catch (IOException broken) {
      // What comes before the break has its column all the same.
    }
    return nearest.column;
  }

  private static final class Nearest {
    private final String wanted;
    private int depth;
    private int column = 1;

    Nearest(String wanted) {
      this.wanted = wanted;
    }

    void look(JsonParser parser) {
      String path = Place.path(parser.getParsingContext());
      if (path.length() > depth && wanted.startsWith(path)) {
        depth = path.length();
        column = parser.currentTokenLocation().getColumnNr();
      }
    }
  }
}

package dev.ringproof.suite.wire;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/**
 * Where a line lies; it must stay there for as long as it is looked at.
 *
 * @param bytes a buffer that holds it
 * @param offset index of its first byte
 * @param length number of its bytes
 */
record LineBytes(byte[] bytes, int offset, int length) {
  JsonParser parser() throws IOException {
    return Wire.json().createParser(bytes, offset, length);
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

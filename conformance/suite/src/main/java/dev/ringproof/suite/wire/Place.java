package dev.ringproof.suite.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import java.io.IOException;

/** Places in a line: their paths, such as {@code in.steps[2].slot}, and their columns. */
final class Place {
  private Place() {}

  /** Path of what a parser stands on. */
  static String path(JsonStreamContext context) {
    if (context.inRoot()) {
      return "";
    }
    String parent = path(context.getParent());
    if (context.inArray()) {
      return context.hasCurrentIndex() ? parent + "[" + context.getCurrentIndex() + "]" : parent;
    }
    return context.hasCurrentName() ? below(parent, context.getCurrentName()) : parent;
  }

  /** Path of something below a path; an index has its brackets already. */
  static String below(String path, String name) {
    return path.isEmpty() || name.isEmpty() || name.startsWith("[")
        ? path + name
        : path + "." + name;
  }

  /**
   * Column of the member or item at a path, 1-based; that of the nearest one around it when there
   * is none. Reads the line again, so for complaints alone.
   */
  static int column(byte[] line, int offset, int length, String wanted) {
    int column = 1;
    int nearest = 0;
    try (JsonParser parser = Wire.json().createParser(line, offset, length)) {
      while (parser.nextToken() != null) {
        String path = path(parser.getParsingContext());
        boolean nearer = path.length() > nearest && wanted.startsWith(path);
        nearest = nearer ? path.length() : nearest;
        column = nearer ? parser.currentTokenLocation().getColumnNr() : column;
      }
    } catch (IOException broken) {
      // What comes before the break has its column all the same.
    }
    return column;
  }
}

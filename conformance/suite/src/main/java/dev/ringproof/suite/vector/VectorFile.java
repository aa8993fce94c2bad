package dev.ringproof.suite.vector;

import dev.ringproof.suite.wire.MalformedException;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of one vector file.
 *
 * @param name path, or name of the bundled file
 * @param content UTF-8 JSON Lines
 */
record VectorFile(String name, byte[] content) {
  /**
   * Reads every line; blank lines are not allowed.
   *
   * @throws VectorException for the first line that is not a vector
   */
  List<Case> cases() throws VectorException {
    List<Case> cases = new ArrayList<>();
    int start = 0;
    for (int line = 1; start < content.length; line++) {
      int end = start;
      while (end < content.length && content[end] != '\n') {
        end++;
      }
      cases.add(read(start, end, new Origin(name, line)));
      start = end + 1;
    }
    return cases;
  }

  private Case read(int start, int end, Origin origin) throws VectorException {
    byte[] line = java.util.Arrays.copyOfRange(content, start, end);
    try {
      return VectorLine.read(line, line.length, origin);
    } catch (MalformedException malformed) {
      throw VectorException.at(origin, malformed.column(), malformed.getMessage());
    }
  }
}

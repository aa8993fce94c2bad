package dev.ringproof.suite.vector;

import dev.ringproof.suite.wire.Lines;
import dev.ringproof.suite.wire.MalformedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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
    Lines lines = new Lines(new ByteArrayInputStream(content));
    try {
      while (lines.next()) {
        cases.add(read(lines, new Origin(name, cases.size() + 1)));
      }
    } catch (IOException impossible) {
      throw new IllegalStateException("reading from memory failed", impossible);
    }
    return cases;
  }

  private static Case read(Lines lines, Origin origin) throws VectorException {
    try {
      return VectorLine.read(lines.members(), origin);
    } catch (MalformedException malformed) {
      throw VectorException.at(origin, malformed.column(), malformed.getMessage());
    }
  }
}

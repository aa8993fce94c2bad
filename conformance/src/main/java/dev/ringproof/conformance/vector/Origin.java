package dev.ringproof.conformance.vector;

/**
 * Where a case was read.
 *
 * @param file path, or the name of the bundled file
 * @param line 1-based line
 */
public record Origin(String file, int line) {
  @Override
  public String toString() {
    return file + ":" + line;
  }
}

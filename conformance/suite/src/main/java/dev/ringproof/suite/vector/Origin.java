package dev.ringproof.suite.vector;

/**
 * Where a case was read.
 *
 * @param file path, or the name of the bundled file
 * @param line 1-based line
 */
public record Origin(String file, int line) {
  /** What the names of bundled files begin with. */
  static final String BUNDLED = "bundled:";

  /** Where generated cases come from. */
  public static final Origin GENERATED = new Origin("generated", 0);

  /** Options that make a command read the case from here again; empty for a bundled one. */
  public String options() {
    return file.startsWith(BUNDLED) ? "" : " --vectors " + file;
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}

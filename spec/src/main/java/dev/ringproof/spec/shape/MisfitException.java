package dev.ringproof.spec.shape;

import dev.ringproof.spec.value.Value;

/**
 * A value on the wire does not have the shape that its record asks for.
 *
 * <p>The input is malformed; the message is one line: the place, then what is wrong there.
 */
public final class MisfitException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String path;
  private final String problem;

  /** Says what is wrong with a value, seen from the value itself. */
  public MisfitException(String problem) {
    this("", problem);
  }

  private MisfitException(String path, String problem) {
    // No stack trace: it is the sender's mistake, and there may be many.
    super(path.isEmpty() ? problem : path + ": " + problem, null, false, false);
    this.path = path;
    this.problem = problem;
  }

  /** Where, such as {@code steps[2].code}; empty for the whole. */
  public String path() {
    return path;
  }

  /** What is wrong there. */
  public String problem() {
    return problem;
  }

  /** The same, seen from a value that has it under a name. */
  public MisfitException under(String name) {
    boolean joined = path.isEmpty() || path.startsWith("[");
    String shown = new Value.Text(name).escaped();
    return new MisfitException(joined ? shown + path : shown + "." + path, problem);
  }

  /** The same, seen from a row that has it at an index. */
  MisfitException at(int index) {
    return under("[" + index + "]");
  }
}

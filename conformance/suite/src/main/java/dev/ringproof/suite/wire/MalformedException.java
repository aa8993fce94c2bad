package dev.ringproof.suite.wire;

import dev.ringproof.spec.value.Value;

/**
 * The input is malformed: it is not what the testee protocol or the vector format says.
 *
 * <p>The message is one line, without a control character whatever the input holds. {@link
 * #column()} is 1-based, or 0 when no place is known.
 */
public final class MalformedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int column;

  /** Says what is wrong, and in which column of the line. */
  public MalformedException(String message, int column) {
    // No stack trace: it is the sender's mistake, and there may be many.
    super(new Value.Text(message).escaped(), null, false, false);
    this.column = column;
  }

  /** Column of the line, 1-based; 0 when unknown. */
  public int column() {
    return column;
  }
}

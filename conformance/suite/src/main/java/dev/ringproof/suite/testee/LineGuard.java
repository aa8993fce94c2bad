package dev.ringproof.suite.testee;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntSupplier;

/** Ends the reading of lines at the first that is too long, while it comes. For one thread. */
final class LineGuard extends FilterInputStream {
  private static final int MOST_READ_BYTES = 1 << 16;

  private final IntSupplier mostBytes;
  private long lineBytes;

  /** A guard that asks for the bound whenever a line is over {@link AnswerBound#LEAST_BYTES}. */
  LineGuard(InputStream lines, IntSupplier mostBytes) {
    super(lines);
    this.mostBytes = mostBytes;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    // So little that a line which lies inside one read is under any bound.
    int read = super.read(into, offset, Math.min(length, MOST_READ_BYTES));
    int end = offset + Math.max(read, 0);
    int first = offset;
    while (first < end && into[first] != '\n') {
      first++;
    }
    check(lineBytes + first - offset);
    int last = end;
    while (last > first && into[last - 1] != '\n') {
      last--;
    }
    lineBytes = first < end ? end - last : lineBytes + end - offset;
    return read;
  }

  private void check(long bytes) throws TooLongException {
    if (bytes > AnswerBound.LEAST_BYTES && bytes > mostBytes.getAsInt()) {
      throw new TooLongException(mostBytes.getAsInt());
    }
  }

  /** A line is longer than any legal answer. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLongException(int bound) {
      super("a line of more than " + bound + " bytes: no answer to what is under way is that long");
    }
  }
}

package dev.ringproof.suite.testee;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Writes lines to a testee on a thread of its own: one that does not read stops nobody else.
 * Thread-safe.
 */
final class RequestPipe {
  private static final byte[] END = {};

  private final BlockingQueue<byte[]> lines = new LinkedBlockingQueue<>();
  private final AtomicInteger untaken = new AtomicInteger();

  /** Puts a line, with its newline, behind those that are on their way. */
  void write(byte[] line) {
    untaken.incrementAndGet();
    lines.add(line);
  }

  /** Ends the testee's input after the lines that are on their way. */
  void end() {
    lines.add(END);
  }

  /** Whether a line has not been taken by the testee, nor by the pipe. */
  boolean isBehind() {
    return untaken.get() > 0;
  }

  /**
   * Writes until the end.
   *
   * @throws IOException when the testee has closed its input
   */
  void writeAll(OutputStream input) throws IOException, InterruptedException {
    try (input) {
      for (byte[] line = lines.take(); line != END; line = lines.take()) {
        write(line, input);
      }
    }
  }

  /** Lines that wait need no flush before them. */
  private void write(byte[] line, OutputStream input) throws IOException {
    input.write(line);
    if (lines.isEmpty()) {
      input.flush();
    }
    untaken.decrementAndGet();
  }
}

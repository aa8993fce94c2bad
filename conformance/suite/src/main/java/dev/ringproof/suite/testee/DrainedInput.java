package dev.ringproof.suite.testee;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * What a process writes, to the last byte.
 *
 * <p>When a process has ended, the platform drains its pipe and puts what it found in the pipe's
 * place. Whoever waits at the pipe meanwhile sees its end, or that it is closed, and nothing tells
 * when the exchange is over: so the end is only believed when it stays.
 */
final class DrainedInput extends FilterInputStream {
  private static final int LOOKS = 40;
  private static final long BETWEEN_NANOS = 5_000_000;

  private final BooleanSupplier alive;

  /** Reads a pipe of a process that lives for as long as is said. */
  DrainedInput(InputStream pipe, BooleanSupplier alive) {
    super(pipe);
    this.alive = alive;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = look(into, offset, length);
    for (int look = 0; read < 0 && look < LOOKS && !alive.getAsBoolean(); look++) {
      LockSupport.parkNanos(BETWEEN_NANOS);
      read = look(into, offset, length);
    }
    return read;
  }

  /** What is there; a pipe that was closed has nothing, but something may take its place. */
  private int look(byte[] into, int offset, int length) {
    try {
      return super.read(into, offset, length);
    } catch (IOException closed) {
      return -1;
    }
  }
}

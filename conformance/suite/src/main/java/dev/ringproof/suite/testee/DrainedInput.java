package dev.ringproof.suite.testee;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What a process writes, to the last byte. When a process ends, the platform drains its pipe and
 * closes it under whoever waits there; what was drained is had by reading again.
 */
final class DrainedInput extends FilterInputStream {
  DrainedInput(InputStream pipe) {
    super(pipe);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    try {
      return super.read(into, offset, length);
    } catch (IOException closedMeanwhile) {
      return super.read(into, offset, length);
    }
  }
}

package dev.ringproof.suite.testee;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class DrainedInputTest {
  /** Ends, or is closed, before it has two bytes more. */
  private static final class Exchanged extends InputStream {
    private final boolean closed;
    private int looks;

    Exchanged(boolean closed) {
      this.closed = closed;
    }

    @Override
    public int read() throws IOException {
      looks++;
      if (looks < 3 && closed) {
        throw new IOException("Stream closed");
      }
      return looks == 3 || looks == 4 ? looks : -1;
    }
  }

  @Test
  void what_was_drained_of_a_process_that_ended_is_read() throws IOException {
    assertArrayEquals(
        new byte[] {3, 4}, new DrainedInput(new Exchanged(false), () -> false).readAllBytes());
    assertArrayEquals(
        new byte[] {3, 4}, new DrainedInput(new Exchanged(true), () -> false).readAllBytes());
  }

  @Test
  void the_end_of_a_process_that_lives_is_the_end() throws IOException {
    assertEquals(-1, new DrainedInput(new Exchanged(false), () -> true).read());
  }
}

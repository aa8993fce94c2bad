package dev.ringproof.suite.testee;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class DrainedInputTest {
  /** Fails some times, and then has two bytes. */
  private static final class Closed extends InputStream {
    private int failures;
    private int left = 2;

    Closed(int failures) {
      this.failures = failures;
    }

    @Override
    public int read() throws IOException {
      if (failures-- > 0) {
        throw new IOException("Stream closed");
      }
      return left-- > 0 ? left : -1;
    }
  }

  @Test
  void what_was_drained_when_the_pipe_was_closed_is_read() throws IOException {
    assertArrayEquals(new byte[] {1, 0}, new DrainedInput(new Closed(1)).readAllBytes());
    assertEquals(1, new DrainedInput(new Closed(1)).read());
  }

  @Test
  void a_pipe_that_is_gone_stays_gone() {
    assertThrows(IOException.class, () -> new DrainedInput(new Closed(2)).read());
  }
}

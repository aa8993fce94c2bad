package dev.ringproof.suite.testee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ringproof.spec.operation.CodecOperation.EncodeEmptyRing;
import dev.ringproof.spec.operation.CodecOperation.RingByteLen;
import dev.ringproof.spec.operation.Operation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long an answer may be, and what ends the reading of one that is longer. */
class LineGuardTest {
  private static final int LEAST = AnswerBound.LEAST_BYTES;

  /** Lines of so many bytes beside their newlines, read through a buffer of that size. */
  private static int read(int bufferBytes, int bound, int... lines) throws IOException {
    byte[] all = new byte[Arrays.stream(lines).sum() + lines.length];
    int at = 0;
    for (int length : lines) {
      at += length;
      all[at++] = '\n';
    }
    LineGuard guard = new LineGuard(new ByteArrayInputStream(all), () -> bound);
    byte[] buffer = new byte[bufferBytes];
    int total = 0;
    for (int read = guard.read(buffer, 0, bufferBytes); read > 0; ) {
      total += read;
      read = guard.read(buffer, 0, bufferBytes);
    }
    return total;
  }

  private static int bound(Operation operation, long requestBytes) {
    return AnswerBound.of(operation.operationName(), operation.fields(), requestBytes);
  }

  @ParameterizedTest
  @ValueSource(ints = {1 << 16, 1 << 20, 1 << 24})
  void lines_up_to_the_bound_are_read_to_their_end(int bufferBytes) throws IOException {
    assertEquals(3 * LEAST + 4, read(bufferBytes, LEAST, LEAST, 0, LEAST, LEAST));
  }

  @ParameterizedTest
  @ValueSource(ints = {1 << 16, 1 << 20, 1 << 24})
  void a_line_over_the_bound_ends_the_reading(int bufferBytes) {
    assertThrows(LineGuard.TooLongException.class, () -> read(bufferBytes, LEAST, 5, LEAST + 1, 5));
  }

  @Test
  void the_bound_grows_with_the_request_and_with_what_it_counts() {
    assertEquals(LEAST + 800, bound(new RingByteLen(1_000_000), 100));
    assertEquals(LEAST + 800 + 160_000, bound(new EncodeEmptyRing(1_000), 100));
  }

  @Test
  void no_count_makes_it_larger_than_memory() {
    int most = bound(new EncodeEmptyRing(-1), 100);
    assertEquals(most, bound(new EncodeEmptyRing(-1), Integer.MAX_VALUE));
  }
}

package dev.ringproof.stress.litmus.state;

import dev.ringproof.spec.value.SharedWords;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Shared words for the states of litmus tests: pieces of one region, handed out in turn.
 *
 * <p>A state of a test is made for one look of its actors, some millions of times a second, and
 * memory of its own for each would cost more than the look. So a piece is handed out again once the
 * region has gone round, which must be after its state is done with. jcstress keeps {@code
 * strideSize} times {@code strideCount} states, and renews each after it was looked at; between the
 * making of a state and its renewal no more than two rounds of states are made. With {@code
 * -strideSize 256 -strideCount 40} these are 20,480 states, and the region has room for 32,768 of
 * the largest.
 *
 * <p>Any thread may ask. A JVM of jcstress runs one test, and has a region of its own.
 */
public final class LitmusMemory {
  /** Most bytes that one state may ask for in all. */
  public static final int STATE_BYTES = 1024;

  private static final int STATES = 1 << 15;
  private static final int REGION_LINES = STATES * (STATE_BYTES / SharedWords.LINE_BYTES);
  private static final ByteBuffer REGION =
      SharedWords.allocate(REGION_LINES * SharedWords.LINE_BYTES).memory();
  private static final AtomicLong NEXT_LINE = new AtomicLong();

  private LitmusMemory() {}

  /**
   * Zeroed words that begin at a cache line and share none.
   *
   * @param lengthBytes 1 to {@link #STATE_BYTES}
   * @throws IllegalArgumentException when it is another number
   */
  public static SharedWords zeroed(int lengthBytes) {
    if (lengthBytes < 1 || lengthBytes > STATE_BYTES) {
      throw new IllegalArgumentException("length_bytes=" + lengthBytes + ": ask for 1 to 1024");
    }
    int lines = (lengthBytes + SharedWords.LINE_BYTES - 1) / SharedWords.LINE_BYTES;
    int first = take(lines);
    while (first + lines > REGION_LINES) {
      first = take(lines);
    }
    int firstByte = first * SharedWords.LINE_BYTES;
    for (int index = 0; index < lines * SharedWords.LINE_BYTES; index += Long.BYTES) {
      REGION.putLong(firstByte + index, 0);
    }
    return SharedWords.over(REGION.slice(firstByte, lengthBytes));
  }

  private static int take(int lines) {
    return (int) (NEXT_LINE.getAndAdd(lines) % REGION_LINES);
  }
}

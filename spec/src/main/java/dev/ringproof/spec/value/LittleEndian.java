package dev.ringproof.spec.value;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Plain access to the little-endian u32 words of a buffer: the one place that knows the byte order
 * (SLOT-03).
 *
 * <p>A buffer's content is what lies between index 0 and its limit; its position and its own byte
 * order are neither looked at nor changed. Heap, direct and mapped buffers of any alignment work.
 * The access has no memory ordering.
 */
public final class LittleEndian {
  private static final VarHandle WORD =
      MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private LittleEndian() {}

  /**
   * Word at an index.
   *
   * @throws IndexOutOfBoundsException when the buffer does not hold all of the word
   */
  public static int get(ByteBuffer buffer, int wordIndex) {
    return (int) WORD.get(buffer, wordIndex * Integer.BYTES);
  }

  /**
   * Stores a word (u32) at an index.
   *
   * @throws IndexOutOfBoundsException when the buffer does not hold all of the word
   */
  public static void put(ByteBuffer buffer, int wordIndex, int word) {
    WORD.set(buffer, wordIndex * Integer.BYTES, word);
  }

  /**
   * A heap buffer of zeros whose own byte order is this one.
   *
   * @throws IllegalArgumentException when {@code lengthBytes} is negative
   */
  public static ByteBuffer allocate(int lengthBytes) {
    return ByteBuffer.allocate(lengthBytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Stores zeros from one word index up to another.
   *
   * @throws IndexOutOfBoundsException when the buffer does not hold all of the words
   */
  public static void clear(ByteBuffer buffer, int firstIndex, int endIndex) {
    for (int i = firstIndex; i < endIndex; i++) {
      put(buffer, i, 0);
    }
  }

  /** Whole words that a buffer holds. */
  public static int words(ByteBuffer buffer) {
    return buffer.limit() / Integer.BYTES;
  }
}

package dev.ringproof.gpu.execution;

import dev.ringproof.spec.value.Bytes;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * u32 words that this host and running lanes access at once: native memory, aligned to a cache
 * line.
 *
 * <p>The memory lives as long as {@link #buffer()} is reachable.
 */
public final class SharedWords {
  private static final int LINE_BYTES = 64;
  private static final VarHandle WORD =
      MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private final ByteBuffer buffer;

  private SharedWords(ByteBuffer buffer) {
    this.buffer = buffer;
  }

  /**
   * Words in memory that somebody else owns, such as a driver.
   *
   * @param memory its content from 0 to its limit; the base has to be aligned to a cache line
   */
  public static SharedWords over(ByteBuffer memory) {
    return new SharedWords(memory.order(ByteOrder.LITTLE_ENDIAN));
  }

  /** So many bytes, zero. */
  public static SharedWords ofBytes(int lengthBytes) {
    int lines = Math.addExact(lengthBytes, LINE_BYTES - 1) / LINE_BYTES;
    ByteBuffer room = ByteBuffer.allocateDirect(Math.multiplyExact(lines + 1, LINE_BYTES));
    return new SharedWords(room.alignedSlice(LINE_BYTES).slice(0, lengthBytes));
  }

  /** A copy of a byte string. */
  public static SharedWords copyOf(Bytes content) {
    SharedWords words = ofBytes(content.length());
    words.buffer.put(0, content.view(), 0, content.length());
    return words;
  }

  /** The bytes themselves, for plain access. */
  public ByteBuffer buffer() {
    return buffer;
  }

  /** Number of whole words. */
  public int length() {
    return buffer.limit() / Integer.BYTES;
  }

  /** Word at an index; what was stored before its release store is seen after this. */
  public int loadAcquire(int wordIndex) {
    return (int) WORD.getAcquire(buffer, wordIndex * Integer.BYTES);
  }

  /** Stores a word; what this thread stored before is seen by who acquires it. */
  public void storeRelease(int wordIndex, int word) {
    WORD.setRelease(buffer, wordIndex * Integer.BYTES, word);
  }

  /**
   * Stores a word if it is the expected one, and says whether it was. Only where no lane changes
   * the word, or where host and lanes have atomics in common.
   */
  public boolean compareAndSet(int wordIndex, int expected, int word) {
    return WORD.compareAndSet(buffer, wordIndex * Integer.BYTES, expected, word);
  }

  /** Copy of the content. */
  public Bytes copy() {
    return Bytes.copyOf(buffer);
  }
}

package dev.ringproof.spec.value;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ReadOnlyBufferException;

/**
 * The little-endian u32 words of direct memory that several threads access at once.
 *
 * <p>Every method is one access, and its name is that of the {@link VarHandle} mode it is made
 * with; indices are words from the start of the memory, and words are u32 held in an int. The
 * memory begins at a cache line, because a view of a buffer takes no atomic access to a word that
 * is not aligned, and so that a slot is never on two lines. Any thread may call any method; which
 * modes pair with which is the caller's word. The memory lives as long as this object or a buffer
 * over it is reachable.
 */
public final class SharedWords {
  /** Alignment of the memory in bytes. */
  public static final int LINE_BYTES = 64;

  private static final VarHandle WORD =
      MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private final ByteBuffer memory;

  private SharedWords(ByteBuffer memory) {
    this.memory = memory;
  }

  /**
   * The words of a buffer, from index 0 to its limit as it is now; later changes of its limit are
   * not followed.
   *
   * @throws IllegalArgumentException when the buffer is not direct or does not begin at a multiple
   *     of 64 bytes: a programmer error, as the caller chooses the memory
   * @throws ReadOnlyBufferException when it cannot be written
   */
  public static SharedWords over(ByteBuffer memory) {
    if (!memory.isDirect()) {
      throw new IllegalArgumentException(
          "direct=false: a heap buffer takes no atomic access; use SharedWords.allocate");
    }
    if (memory.isReadOnly()) {
      throw new ReadOnlyBufferException();
    }
    int misalignedBytes = memory.alignmentOffset(0, LINE_BYTES);
    if (misalignedBytes != 0) {
      throw new IllegalArgumentException(
          "misaligned_bytes="
              + misalignedBytes
              + ": the memory must begin at a multiple of 64; use SharedWords.allocate");
    }
    return new SharedWords(memory.slice(0, memory.limit()));
  }

  /**
   * Zeroed memory of its own.
   *
   * @throws IllegalArgumentException when {@code lengthBytes} is negative
   */
  public static SharedWords allocate(int lengthBytes) {
    if (lengthBytes < 0) {
      throw new IllegalArgumentException("length_bytes=" + lengthBytes + ": give 0 or more");
    }
    ByteBuffer room = ByteBuffer.allocateDirect(Math.addExact(lengthBytes, LINE_BYTES - 1));
    int skippedBytes = (LINE_BYTES - room.alignmentOffset(0, LINE_BYTES)) % LINE_BYTES;
    return new SharedWords(room.slice(skippedBytes, lengthBytes));
  }

  /** A copy of a byte string, in memory of its own. */
  public static SharedWords copyOf(Bytes content) {
    SharedWords words = allocate(content.length());
    words.memory.put(0, content.view(), 0, content.length());
    return words;
  }

  /** The memory itself, for plain access. */
  public ByteBuffer memory() {
    return memory;
  }

  /** Number of whole words. */
  public int length() {
    return memory.limit() / Integer.BYTES;
  }

  /**
   * Plain load: only of a word that nobody else may store to.
   *
   * <p>Not of a word that an acquire has just made safe to read, either: the optimizing compiler of
   * HotSpot 17 was seen to make such loads, in a loop over constant indices, before the acquire. An
   * opaque load stays where it is and costs the same.
   */
  public int get(int index) {
    return (int) WORD.get(memory, index * Integer.BYTES);
  }

  /** Plain store: only to a word that nobody else may access, but for a reader that looks twice. */
  public void set(int index, int word) {
    WORD.set(memory, index * Integer.BYTES, word);
  }

  /** Load of a word that others may store to, without any order to other words. */
  public int getOpaque(int index) {
    return (int) WORD.getOpaque(memory, index * Integer.BYTES);
  }

  /** Load after which everything is seen that came before the release of the word. */
  public int getAcquire(int index) {
    return (int) WORD.getAcquire(memory, index * Integer.BYTES);
  }

  /** Store that hands on everything this thread did before it. */
  public void setRelease(int index, int word) {
    WORD.setRelease(memory, index * Integer.BYTES, word);
  }

  /** Load that takes its place in the one order of all volatile accesses and swaps. */
  public int getVolatile(int index) {
    return (int) WORD.getVolatile(memory, index * Integer.BYTES);
  }

  /** Store that takes its place in the one order of all volatile accesses and swaps. */
  public void setVolatile(int index, int word) {
    WORD.setVolatile(memory, index * Integer.BYTES, word);
  }

  /** Swaps the word if it is the expected one; acquires and releases. Gives what was there. */
  public int compareAndExchange(int index, int expected, int replacement) {
    return (int) WORD.compareAndExchange(memory, index * Integer.BYTES, expected, replacement);
  }

  /** Swaps the word if it is the expected one; acquires only. Gives what was there. */
  public int compareAndExchangeAcquire(int index, int expected, int replacement) {
    return (int)
        WORD.compareAndExchangeAcquire(memory, index * Integer.BYTES, expected, replacement);
  }

  /** Swaps the word if it is the expected one; releases only. Gives what was there. */
  public int compareAndExchangeRelease(int index, int expected, int replacement) {
    return (int)
        WORD.compareAndExchangeRelease(memory, index * Integer.BYTES, expected, replacement);
  }

  /** Adds modulo 2^32; acquires and releases. Gives what was there. */
  public int getAndAdd(int index, int delta) {
    return (int) WORD.getAndAdd(memory, index * Integer.BYTES, delta);
  }
}

package dev.ringproof.model.control;

import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;

/** Reads of a buffer whose sender may have cut it. */
public final class StrictRead {
  private StrictRead() {}

  /**
   * The word at an index of a buffer of whole words.
   *
   * @param index at least 0, 64-bit
   * @throws RefusedException {@code misaligned_length}, {@code missing_word}
   */
  public static int word(ByteBuffer buffer, BufferName name, long index) {
    requireWords(buffer, name); // CTRL-14: before the word is looked for.
    if (index >= LittleEndian.words(buffer)) {
      throw new RefusedException(Refusal.missingWord(name, index, buffer.limit())); // CTRL-15
    }
    return LittleEndian.get(buffer, (int) index);
  }

  /**
   * Refuses a buffer that is no whole number of words.
   *
   * @throws RefusedException {@code misaligned_length}
   */
  public static void requireWords(ByteBuffer buffer, BufferName name) {
    if (buffer.limit() % Integer.BYTES != 0) {
      throw new RefusedException(Refusal.misaligned(name, buffer.limit()));
    }
  }
}

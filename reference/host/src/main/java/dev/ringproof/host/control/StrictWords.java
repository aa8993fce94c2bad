package dev.ringproof.host.control;

import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;

/** Reads words and refuses where the buffer does not hold them, instead of going out of bounds. */
final class StrictWords {
  private StrictWords() {}

  /** Refuses a buffer that is not a whole number of words. */
  static void requireAligned(ByteBuffer buffer, BufferName name) {
    if (buffer.limit() % Integer.BYTES != 0) {
      throw new RefusedException(Refusal.misaligned(name, buffer.limit()));
    }
  }

  /** Word at an index (u32 in a long) of an aligned buffer. */
  static int require(ByteBuffer buffer, BufferName name, long wordIndex) {
    if (wordIndex >= LittleEndian.words(buffer)) {
      throw new RefusedException(Refusal.missingWord(name, wordIndex, buffer.limit()));
    }
    return LittleEndian.get(buffer, (int) wordIndex);
  }
}

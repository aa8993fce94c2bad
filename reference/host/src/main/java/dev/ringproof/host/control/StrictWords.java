package dev.ringproof.host.control;

import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;

/** Words of buffers that a caller passes: refused or left out where they are absent; and zeros. */
final class StrictWords {
  private StrictWords() {}

  /** Zeros of a length: within a buffer of that length, else in a fresh one. */
  static ByteBuffer zeroed(ByteBuffer destination, int bytes) {
    if (destination.limit() != bytes) {
      return LittleEndian.allocate(bytes);
    }
    LittleEndian.clear(destination, 0, LittleEndian.words(destination));
    return destination;
  }

  /** Refuses a buffer that is not a whole number of words. */
  static void requireAligned(ByteBuffer buffer, BufferName name) {
    if (buffer.limit() % Integer.BYTES != 0) {
      // CTRL-14, LOG-08
      throw new RefusedException(Refusal.misaligned(name, buffer.limit()));
    }
  }

  /** Word at an index (u32 in a long) of an aligned buffer. */
  static int require(ByteBuffer buffer, BufferName name, long wordIndex) {
    if (wordIndex >= LittleEndian.words(buffer)) {
      // CTRL-15
      throw new RefusedException(Refusal.missingWord(name, wordIndex, buffer.limit()));
    }
    return LittleEndian.get(buffer, (int) wordIndex);
  }

  /** Word at an index (u32 in a long), 0 where the buffer does not hold all of it. */
  static int orZero(ByteBuffer buffer, long wordIndex) {
    return wordIndex < LittleEndian.words(buffer) ? LittleEndian.get(buffer, (int) wordIndex) : 0;
  }
}

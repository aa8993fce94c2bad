package dev.ringproof.model.control;

import static dev.ringproof.model.refusal.Requirement.require;

import dev.ringproof.spec.answer.CodecAnswer.ByteLenAnswer;
import dev.ringproof.spec.control.DebugLogLayout;
import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.RefusalCode;
import java.nio.ByteBuffer;

/** Debug logs before a kernel runs; the usual one has 64 records (LOG-05). */
public final class DebugLogEncoding {
  private DebugLogEncoding() {}

  /** Length of a log with room for records (u32). */
  public static ByteLenAnswer byteLength(int records) {
    return Integer.compareUnsigned(records, DebugLogLayout.REPRESENTABLE_RECORDS) > 0
        ? ByteLenAnswer.NONE // LOG-04
        : ByteLenAnswer.of(bytes(records));
  }

  /**
   * A log in which nothing was written yet.
   *
   * @param records u32
   * @throws dev.ringproof.spec.refusal.RefusedException {@code byte_length_overflow} above
   *     1,048,576 records
   */
  public static ByteBuffer empty(int records) {
    boolean small = Integer.compareUnsigned(records, DebugLogLayout.ENCODABLE_RECORDS) <= 0;
    require(small, RefusalCode.BYTE_LENGTH_OVERFLOW, BufferName.DEBUG_LOG); // LOG-07
    return ByteBuffer.allocate((int) bytes(records)); // LOG-06
  }

  private static long bytes(int records) {
    // LOG-03
    long recordWords = Integer.toUnsignedLong(records) * DebugLogLayout.RECORD_WORDS;
    return (DebugLogLayout.RECORDS_INDEX + recordWords) * Integer.BYTES;
  }
}

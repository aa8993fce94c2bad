package dev.ringproof.host.control;

import dev.ringproof.spec.control.DebugLogLayout;
import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalLong;

/** Size and first content of a debug log. Stateless; any thread may call. */
public final class DebugLogCodec {
  private static final int RECORD_BYTES = DebugLogLayout.RECORD_WORDS * Integer.BYTES;
  private static final int CURSOR_BYTES = DebugLogLayout.RECORDS_INDEX * Integer.BYTES;

  private DebugLogCodec() {}

  /**
   * Bytes of a log for that many records (u32); absent, and no error, when its words cannot be
   * counted in a u32.
   */
  public static OptionalLong byteLength(int recordCapacity) {
    return Integer.compareUnsigned(recordCapacity, DebugLogLayout.REPRESENTABLE_RECORDS) > 0
        ? OptionalLong.empty()
        : OptionalLong.of(CURSOR_BYTES + (long) recordCapacity * RECORD_BYTES);
  }

  /**
   * Makes a log without records: zeros.
   *
   * @param recordCapacity u32
   * @return a fresh little-endian heap buffer
   * @throws RefusedException {@code byte_length_overflow} above 1,048,576 records, before anything
   *     is allocated
   */
  public static ByteBuffer encodeEmpty(int recordCapacity) {
    if (Integer.compareUnsigned(recordCapacity, DebugLogLayout.ENCODABLE_RECORDS) > 0) {
      throw new RefusedException(
          Refusal.of(RefusalCode.BYTE_LENGTH_OVERFLOW, BufferName.DEBUG_LOG));
    }
    return ByteBuffer.allocate(CURSOR_BYTES + recordCapacity * RECORD_BYTES)
        .order(ByteOrder.LITTLE_ENDIAN);
  }
}

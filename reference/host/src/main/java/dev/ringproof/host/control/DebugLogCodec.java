package dev.ringproof.host.control;

import dev.ringproof.spec.control.DebugLogLayout;
import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;
import java.util.Optional;
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
    // LOG-04
    return Integer.compareUnsigned(recordCapacity, DebugLogLayout.REPRESENTABLE_RECORDS) > 0
        ? OptionalLong.empty()
        : OptionalLong.of(CURSOR_BYTES + (long) recordCapacity * RECORD_BYTES);
  }

  /**
   * Makes a log without records: zeros (LOG-06).
   *
   * @param recordCapacity u32
   * @return a fresh little-endian heap buffer
   * @throws RefusedException {@code byte_length_overflow} above 1,048,576 records, before anything
   *     is allocated
   */
  public static ByteBuffer encodeEmpty(int recordCapacity) {
    return LittleEndian.allocate(requireBytes(recordCapacity));
  }

  /**
   * The same within given storage, which is used when it has just the size of the log; then nothing
   * is allocated. It is memory that no kernel is running on.
   *
   * @param recordCapacity u32
   * @param destination what may be used again; everything from index 0 to its limit
   * @return the destination, or a fresh little-endian heap buffer
   * @throws RefusedException as {@link #encodeEmpty}, before anything is written
   */
  public static ByteBuffer encodeEmptyInto(int recordCapacity, ByteBuffer destination) {
    return StrictWords.zeroed(destination, requireBytes(recordCapacity));
  }

  /**
   * The same as {@link #encodeEmpty}, absent instead of refused.
   *
   * @param recordCapacity u32
   */
  public static Optional<ByteBuffer> encodeEmptyLenient(int recordCapacity) {
    return encodable(recordCapacity) ? Optional.of(encodeEmpty(recordCapacity)) : Optional.empty();
  }

  private static boolean encodable(int recordCapacity) {
    return Integer.compareUnsigned(recordCapacity, DebugLogLayout.ENCODABLE_RECORDS) <= 0;
  }

  private static int requireBytes(int recordCapacity) {
    if (!encodable(recordCapacity)) {
      throw new RefusedException(
          Refusal.of(RefusalCode.BYTE_LENGTH_OVERFLOW, BufferName.DEBUG_LOG)); // LOG-07
    }
    return CURSOR_BYTES + recordCapacity * RECORD_BYTES; // LOG-03
  }
}

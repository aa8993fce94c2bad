package dev.ringproof.host.control;

import static dev.ringproof.spec.control.ControlLayout.DEFAULT_TENANT_QUOTA;
import static dev.ringproof.spec.control.ControlLayout.ENCODABLE_OBSERVABLES;
import static dev.ringproof.spec.control.ControlLayout.MIN_BYTES;
import static dev.ringproof.spec.control.ControlLayout.REPRESENTABLE_OBSERVABLES;
import static dev.ringproof.spec.control.ControlLayout.SHUTDOWN_INDEX;
import static dev.ringproof.spec.control.ControlLayout.TENANT_AUTHORISED;
import static dev.ringproof.spec.control.ControlLayout.TENANT_BASE_INDEX;
import static dev.ringproof.spec.control.ControlLayout.TENANT_MASKS_INDEX;
import static dev.ringproof.spec.control.ControlLayout.TENANT_MASKS_WORDS;
import static dev.ringproof.spec.control.ControlLayout.TENANT_QUOTAS_INDEX;
import static dev.ringproof.spec.control.ControlLayout.TENANT_QUOTAS_WORDS;

import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalLong;

/** Size and first content of a control buffer. Stateless; any thread may call. */
public final class ControlCodec {
  private ControlCodec() {}

  /**
   * Bytes of a control buffer with that many observables (u32); absent, and no error, when the last
   * word index would not fit a u32.
   */
  public static OptionalLong byteLength(int observableSlots) {
    // CTRL-06
    return Integer.compareUnsigned(observableSlots, REPRESENTABLE_OBSERVABLES) > 0
        ? OptionalLong.empty()
        : OptionalLong.of(MIN_BYTES + Integer.toUnsignedLong(observableSlots) * Integer.BYTES);
  }

  /**
   * Makes a control buffer in which the first tenants are authorised and have the default quota.
   *
   * @param shutdown whether the kernel is to stop at once
   * @param tenantCount u32; what the tables cannot hold is ignored
   * @param observableSlots u32
   * @return a fresh little-endian heap buffer
   * @throws RefusedException {@code byte_length_overflow} above 1,048,576 observables, before
   *     anything is allocated
   */
  public static ByteBuffer encode(boolean shutdown, int tenantCount, int observableSlots) {
    ByteBuffer control = LittleEndian.allocate(requireBytes(observableSlots));
    fill(control, shutdown, tenantCount);
    return control;
  }

  /**
   * The same within given storage, which is used when it has just the size of the buffer; then
   * nothing is allocated. It is memory that no kernel is running on.
   *
   * @param shutdown whether the kernel is to stop at once
   * @param tenantCount u32; what the tables cannot hold is ignored
   * @param observableSlots u32
   * @param destination what may be used again; everything from index 0 to its limit
   * @return the destination, or a fresh little-endian heap buffer
   * @throws RefusedException as {@link #encode}, before anything is written
   */
  public static ByteBuffer encodeInto(
      boolean shutdown, int tenantCount, int observableSlots, ByteBuffer destination) {
    ByteBuffer control = StrictWords.zeroed(destination, requireBytes(observableSlots));
    fill(control, shutdown, tenantCount);
    return control;
  }

  /**
   * The same as {@link #encode}, absent instead of refused.
   *
   * @param shutdown whether the kernel is to stop at once
   * @param tenantCount u32; what the tables cannot hold is ignored
   * @param observableSlots u32
   */
  public static Optional<ByteBuffer> encodeLenient(
      boolean shutdown, int tenantCount, int observableSlots) {
    return encodable(observableSlots)
        ? Optional.of(encode(shutdown, tenantCount, observableSlots))
        : Optional.empty();
  }

  private static boolean encodable(int observableSlots) {
    return Integer.compareUnsigned(observableSlots, ENCODABLE_OBSERVABLES) <= 0;
  }

  private static int requireBytes(int observableSlots) {
    if (!encodable(observableSlots)) {
      // CTRL-12
      throw new RefusedException(Refusal.of(RefusalCode.BYTE_LENGTH_OVERFLOW, BufferName.CONTROL));
    }
    return MIN_BYTES + observableSlots * Integer.BYTES; // CTRL-05
  }

  /** Writes what is not zero into a buffer of zeros (CTRL-07). */
  private static void fill(ByteBuffer control, boolean shutdown, int tenantCount) {
    LittleEndian.put(control, SHUTDOWN_INDEX, shutdown ? 1 : 0); // CTRL-08
    LittleEndian.put(control, TENANT_BASE_INDEX, TENANT_MASKS_INDEX); // CTRL-09
    long tenants = Integer.toUnsignedLong(tenantCount);
    for (int i = 0; i < Math.min(tenants, TENANT_MASKS_WORDS); i++) {
      LittleEndian.put(control, TENANT_MASKS_INDEX + i, TENANT_AUTHORISED); // CTRL-10
    }
    for (int i = 0; i < Math.min(tenants, TENANT_QUOTAS_WORDS); i++) {
      LittleEndian.put(control, TENANT_QUOTAS_INDEX + i, DEFAULT_TENANT_QUOTA); // CTRL-11
    }
  }
}

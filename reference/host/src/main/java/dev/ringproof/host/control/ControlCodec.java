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
import java.nio.ByteOrder;
import java.util.OptionalLong;

/** Size and first content of a control buffer. Stateless; any thread may call. */
public final class ControlCodec {
  private ControlCodec() {}

  /**
   * Bytes of a control buffer with that many observables (u32); absent, and no error, when the last
   * word index would not fit a u32.
   */
  public static OptionalLong byteLength(int observableSlots) {
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
    if (Integer.compareUnsigned(observableSlots, ENCODABLE_OBSERVABLES) > 0) {
      throw new RefusedException(Refusal.of(RefusalCode.BYTE_LENGTH_OVERFLOW, BufferName.CONTROL));
    }
    ByteBuffer control =
        ByteBuffer.allocate(MIN_BYTES + observableSlots * Integer.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    LittleEndian.put(control, SHUTDOWN_INDEX, shutdown ? 1 : 0);
    LittleEndian.put(control, TENANT_BASE_INDEX, TENANT_MASKS_INDEX);
    long tenants = Integer.toUnsignedLong(tenantCount);
    for (int i = 0; i < Math.min(tenants, TENANT_MASKS_WORDS); i++) {
      LittleEndian.put(control, TENANT_MASKS_INDEX + i, TENANT_AUTHORISED);
    }
    for (int i = 0; i < Math.min(tenants, TENANT_QUOTAS_WORDS); i++) {
      LittleEndian.put(control, TENANT_QUOTAS_INDEX + i, DEFAULT_TENANT_QUOTA);
    }
    return control;
  }
}

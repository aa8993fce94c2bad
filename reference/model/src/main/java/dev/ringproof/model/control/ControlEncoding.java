package dev.ringproof.model.control;

import static dev.ringproof.model.refusal.Requirement.require;

import dev.ringproof.spec.answer.CodecAnswer.ByteLenAnswer;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;

/** Control buffers before a kernel runs. */
public final class ControlEncoding {
  private ControlEncoding() {}

  /** Length of a control buffer with room for observables (u32). */
  public static ByteLenAnswer byteLength(int observables) {
    if (Integer.compareUnsigned(observables, ControlLayout.REPRESENTABLE_OBSERVABLES) > 0) {
      return ByteLenAnswer.NONE; // CTRL-06
    }
    long words = ControlLayout.OBSERVABLES_INDEX + Integer.toUnsignedLong(observables);
    return ByteLenAnswer.of(words * Integer.BYTES); // CTRL-05
  }

  /**
   * A fresh control buffer.
   *
   * @param tenants number of authorised tenants, u32
   * @param observables u32
   * @throws dev.ringproof.spec.refusal.RefusedException {@code byte_length_overflow} above
   *     1,048,576 observables
   */
  public static ByteBuffer encode(boolean shutdown, int tenants, int observables) {
    boolean small = Integer.compareUnsigned(observables, ControlLayout.ENCODABLE_OBSERVABLES) <= 0;
    require(small, RefusalCode.BYTE_LENGTH_OVERFLOW, BufferName.CONTROL); // CTRL-12
    // ControlLayout says where the words are: CTRL-01 CTRL-02 CTRL-03.
    int words = ControlLayout.OBSERVABLES_INDEX + observables;
    ByteBuffer control = ByteBuffer.allocate(words * Integer.BYTES); // CTRL-07
    LittleEndian.put(control, ControlLayout.SHUTDOWN_INDEX, shutdown ? 1 : 0); // CTRL-08
    int masks = ControlLayout.TENANT_MASKS_INDEX;
    LittleEndian.put(control, ControlLayout.TENANT_BASE_INDEX, masks); // CTRL-09
    for (int i = 0; i < atMost(tenants, ControlLayout.TENANT_MASKS_WORDS); i++) {
      LittleEndian.put(control, masks + i, ControlLayout.TENANT_AUTHORISED); // CTRL-10
    }
    int quotas = ControlLayout.TENANT_QUOTAS_INDEX;
    for (int i = 0; i < atMost(tenants, ControlLayout.TENANT_QUOTAS_WORDS); i++) {
      LittleEndian.put(control, quotas + i, ControlLayout.DEFAULT_TENANT_QUOTA); // CTRL-11
    }
    return control;
  }

  private static int atMost(int count, int limit) {
    return Integer.compareUnsigned(count, limit) < 0 ? count : limit;
  }
}

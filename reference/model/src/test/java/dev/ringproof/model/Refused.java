package dev.ringproof.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.value.Bytes;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.function.Executable;

/** What a call is refused with. */
public final class Refused {
  private Refused() {}

  public static Refusal refusal(Executable call) {
    return assertThrows(RefusedException.class, call).refusal();
  }

  public static RefusalCode code(Executable call) {
    return refusal(call).code();
  }

  /** Refused with a code, and the buffer is as it was. */
  public static void unchanged(RefusalCode code, ByteBuffer buffer, Executable call) {
    Bytes before = Bytes.copyOf(buffer);
    assertEquals(code, code(call));
    assertEquals(before, Bytes.copyOf(buffer));
  }

  public static Refusal overflow(BufferName buffer) {
    return Refusal.of(RefusalCode.BYTE_LENGTH_OVERFLOW, buffer);
  }
}

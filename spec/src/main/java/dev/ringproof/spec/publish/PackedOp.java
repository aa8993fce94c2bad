package dev.ringproof.spec.publish;

import dev.ringproof.spec.shape.U8;
import dev.ringproof.spec.shape.mark.Written;
import dev.ringproof.spec.value.Words;
import java.util.Objects;

/**
 * An inner operation of a packed slot.
 *
 * @param opcode u8, 0 to 255; not validated against the opcode table by a publisher
 * @param args positional arguments, u32
 */
public record PackedOp(@Written(by = U8.class) int opcode, Words args) {
  /** Checks that the opcode is a u8. */
  public PackedOp {
    if (opcode < 0 || opcode > 0xFF) {
      throw new IllegalArgumentException(
          "opcode=" + Integer.toUnsignedString(opcode) + " is not a u8: give 0 to 255");
    }
    Objects.requireNonNull(args, "args");
  }
}

package dev.ringproof.spec.execution;

import dev.ringproof.spec.value.Words;
import java.util.Objects;

/**
 * A slot that the host publishes while a kernel runs; {@code int} fields are u32.
 *
 * @param slot slot index
 * @param tenant tenant id
 * @param opcode opcode
 * @param args positional arguments, u32
 */
public record PublishedSlot(int slot, int tenant, int opcode, Words args) {
  /** Checks presence. */
  public PublishedSlot {
    Objects.requireNonNull(args, "args");
  }
}

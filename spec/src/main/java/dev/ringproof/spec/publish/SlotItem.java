package dev.ringproof.spec.publish;

import dev.ringproof.spec.value.Words;
import java.util.Objects;

/**
 * One slot of a batch that shares its tenant.
 *
 * @param opcode u32
 * @param args positional arguments, u32
 */
public record SlotItem(int opcode, Words args) {
  /** Checks presence. */
  public SlotItem {
    Objects.requireNonNull(args, "args");
  }
}

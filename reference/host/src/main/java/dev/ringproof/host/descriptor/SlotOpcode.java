package dev.ringproof.host.descriptor;

import dev.ringproof.spec.descriptor.SlotDescriptor;
import dev.ringproof.spec.value.Words;

/**
 * Opcode of a slot as a host program means it: a builtin, or one that it has a handler for.
 *
 * <p>Whether a publisher accepts it is decided when it is published. Immutable; any thread may use
 * it.
 */
public sealed interface SlotOpcode permits BuiltinOpcode, CustomOpcode {
  /** Wire word, u32. */
  int code();

  /**
   * A descriptor of one operation with this opcode.
   *
   * @param tenant u32
   * @param args positional arguments, u32; a publisher takes at most twelve
   */
  default SlotDescriptor.Single slot(int tenant, int... args) {
    return new SlotDescriptor.Single(tenant, code(), Words.of(args));
  }

  /** The builtin of a wire word (u32), or a custom opcode for every word that is none. */
  static SlotOpcode of(int word) {
    for (BuiltinOpcode builtin : BuiltinOpcode.values()) {
      if (builtin.code() == word) {
        return builtin;
      }
    }
    return new CustomOpcode(word);
  }
}

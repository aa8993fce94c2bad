package dev.ringproof.inspect.facts;

import dev.ringproof.host.opcode.Opcodes;
import dev.ringproof.spec.opcode.Opcode;

/** What to call an opcode word. */
public final class OpcodeName {
  private OpcodeName() {}

  /** Its name, {@code user} or {@code reserved}; total over all 2^32 words. */
  public static String of(int word) {
    Opcode opcode = Opcode.of(word);
    if (opcode != Opcode.OTHER) {
      return opcode.name();
    }
    return Opcodes.system(word) ? "reserved" : "user";
  }
}

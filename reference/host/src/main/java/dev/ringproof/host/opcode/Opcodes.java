package dev.ringproof.host.opcode;

import dev.ringproof.spec.opcode.Opcode;

/**
 * The four overlapping classes of an opcode word; each is decided for all 2^32 words (OPC-07).
 *
 * <p>LOAD_MISS is a system opcode and no builtin, hence not publishable: it enters a ring only as
 * an encoded slot (E9). Stateless; any thread may call.
 */
public final class Opcodes {
  private Opcodes() {}

  /** Whether the protocol keeps the word (u32) for itself, named or not (OPC-03). */
  public static boolean system(int opcode) {
    return opcode < 0
        || opcode <= Opcode.LOW_BUILTIN_LAST
        || (opcode >= Opcode.SYSTEM_RANGE_FIRST && opcode <= Opcode.SYSTEM_RANGE_LAST);
  }

  /** Whether a publisher may write the word (u32) although it is a system opcode (OPC-04). */
  public static boolean builtin(int opcode) {
    return (opcode >= 0 && opcode <= Opcode.LOW_BUILTIN_LAST)
        || opcode == Opcode.PACKED_SLOT.code()
        || opcode == Opcode.PRINTF.code()
        || opcode == Opcode.SHUTDOWN.code();
  }

  /** Whether the word (u32) is free for the handlers of a host program (OPC-05). */
  public static boolean user(int opcode) {
    return !system(opcode);
  }

  /** Whether a publisher accepts the word (u32): a builtin or a user opcode (OPC-06). */
  public static boolean publishable(int opcode) {
    return user(opcode) || builtin(opcode);
  }
}

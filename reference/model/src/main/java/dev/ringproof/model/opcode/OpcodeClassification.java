package dev.ringproof.model.opcode;

import dev.ringproof.spec.answer.CodecAnswer.OpcodeClassAnswer;
import dev.ringproof.spec.opcode.Opcode;

/** To which classes an opcode belongs; every u32 word has an answer (OPC-07). */
public final class OpcodeClassification {
  private OpcodeClassification() {}

  /** All four classes of a word. */
  public static OpcodeClassAnswer classes(int opcode) {
    return new OpcodeClassAnswer(
        isSystem(opcode), isBuiltin(opcode), isUserValid(opcode), isPublishable(opcode));
  }

  /** Whether the protocol keeps the word (OPC-03). */
  public static boolean isSystem(int opcode) {
    boolean inRange = Opcode.SYSTEM_RANGE_FIRST <= opcode && opcode <= Opcode.SYSTEM_RANGE_LAST;
    return opcode < 0 || inRange || isLow(opcode);
  }

  /** Whether every kernel carries the word out without a handler (OPC-04). */
  public static boolean isBuiltin(int opcode) {
    return isLow(opcode)
        || opcode == Opcode.PACKED_SLOT.code()
        || opcode == Opcode.PRINTF.code()
        || opcode == Opcode.SHUTDOWN.code();
  }

  /** Whether the word is free for users (OPC-05). */
  public static boolean isUserValid(int opcode) {
    return !isSystem(opcode);
  }

  /** Whether a publisher takes the word; LOAD_MISS it does not (OPC-06, E9). */
  public static boolean isPublishable(int opcode) {
    return isBuiltin(opcode) || isUserValid(opcode);
  }

  private static boolean isLow(int opcode) {
    return 0 <= opcode && opcode <= Opcode.LOW_BUILTIN_LAST;
  }
}
